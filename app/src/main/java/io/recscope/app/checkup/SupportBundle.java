package io.recscope.app.checkup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.MachineFault;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A ZIP file for whoever helps: what the machine has, the variables that matter, the window's settings, and where
/// defects happened. Nothing of any dataset is in it: of logs only moments, codes, names of exceptions and lines of
/// the program, of settings only names, numbers and the choices of language and look.
///
/// @param diagnosis what `recscope doctor --json` prints
/// @param cache where the window keeps its settings and the log of defects
/// @param environment the process's variables
public record SupportBundle(String diagnosis, Path cache, Map<String, String> environment) {
    private static final Pattern VARIABLE = Pattern.compile(
            "RECSCOPE_.*|JAVA_HOME|JAVA_TOOL_OPTIONS|LANG|LC_.*|XDG_CACHE_HOME|DISPLAY|WAYLAND_DISPLAY|XDG_SESSION_TYPE"
                    + "|GDK_SCALE|CUDA_VISIBLE_DEVICES|OMP_NUM_THREADS");
    private static final Pattern FRAME = Pattern.compile("\\s+at [\\w.$/@<>-]+\\([\\w.: ]*\\)|\\s*\\.\\.\\. \\d+ more");
    private static final Pattern EXCEPTION =
            Pattern.compile("\\s*(Caused by: |Suppressed: )?((?:[a-z]\\w*\\.)+[A-Z][\\w$]*)(?::.*)?");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z( [A-Z0-9-]{1,12})?");
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> CHOICES = List.of("language", "look", "theme", "scale", "contrast", "density");

    public SupportBundle {
        environment = Map.copyOf(environment);
    }

    /// Writes the file.
    ///
    /// @throws BadUsage when it exists
    /// @throws MachineFault when it cannot be written
    public void write(Path file) {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(zip, "README.txt", README);
            put(zip, "doctor.json", withoutHome(diagnosis));
            put(zip, "variables.txt", variables());
            put(zip, "window.json", withoutHome(withoutTexts(text(cache.resolve("window.json")))));
            put(zip, "defects.log", withoutMessages(text(cache.resolve("defects.log"))));
        } catch (FileAlreadyExistsException e) {
            throw new BadUsage("The file exists already", file.toString(), "Name another one.", e);
        } catch (IOException e) {
            throw new MachineFault("The bundle cannot be written", file.toString(), "Check space and rights.", e);
        }
    }

    private static final String README = """
            What 'recscope doctor' found, for whoever helps with RecScope. Look through it before you pass it on.
            There is no data in it: messages of errors, texts of settings and the name of your home folder are left out.
            """;

    private String variables() {
        return environment.entrySet().stream()
                .filter(entry -> VARIABLE.matcher(entry.getKey()).matches())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new))
                .entrySet()
                .stream()
                .map(entry -> withoutHome(entry.toString()) + "\n")
                .collect(Collectors.joining());
    }

    private String withoutHome(String text) {
        String home = System.getProperty("user.home", "");
        String user = environment.getOrDefault("HOME", home);
        return List.of(home, user).stream()
                .filter(folder -> folder.length() > 1)
                .reduce(text, (rest, folder) -> rest.replace(folder, "~").replace(folder.replace("\\", "\\\\"), "~"));
    }

    /// A log of defects without what the errors said, which may be of the data.
    static String withoutMessages(String log) {
        return log.lines()
                .map(SupportBundle::withoutMessage)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String withoutMessage(String line) {
        if (FRAME.matcher(line).matches() || MOMENT.matcher(line).matches()) {
            return line;
        }
        var exception = EXCEPTION.matcher(line);
        return exception.matches() ? (exception.group(1) == null ? "" : exception.group(1)) + exception.group(2) : "";
    }

    /// Settings without their texts, but for those that are choices from a list.
    static String withoutTexts(String json) {
        if (json.isBlank()) {
            return "";
        }
        try {
            return JSON.readTree(json) instanceof ObjectNode settings
                    ? withoutTexts("", settings).toPrettyString()
                    : "not an object";
        } catch (JsonProcessingException e) {
            return "cannot be read";
        }
    }

    private static JsonNode withoutTexts(String name, JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = JSON.createObjectNode();
                object.properties()
                        .forEach(entry -> copy.set(entry.getKey(), withoutTexts(entry.getKey(), entry.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JSON.createArrayNode();
                array.forEach(element -> copy.add(withoutTexts("", element)));
                yield copy;
            }
            case TextNode text when !CHOICES.contains(name.toLowerCase(Locale.ROOT)) -> TextNode.valueOf("…");
            default -> node;
        };
    }

    private static String text(Path file) throws IOException {
        return Files.isRegularFile(file) ? Files.readString(file) : "";
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
