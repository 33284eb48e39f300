package io.recscope.engine.tune;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.recscope.engine.experiment.RunJson;
import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.MachineFault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The file of a search: a line of JSON that says what is searched, then one for each trial.
///
/// Each line is on disk when [#append] returns. A line that a crash tore is not read, and the next one takes its
/// place; so nothing that was measured is lost but the trial under way. One process at a time.
public final class Journal {
    private final Path file;
    private final JsonNode heading;
    private final List<Trial> trials;
    private long length;

    private Journal(Path file, JsonNode heading, List<Trial> trials, long length) {
        this.file = file;
        this.heading = heading;
        this.trials = new ArrayList<>(trials);
        this.length = length;
    }

    /// Begins a search.
    ///
    /// @param heading what is searched
    /// @throws MachineFault when the file cannot be written
    public static Journal begin(Path file, JsonNode heading) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
        Journal journal = new Journal(file, heading, List.of(), 0);
        journal.add(heading);
        return journal;
    }

    /// Opens a search that was begun before.
    ///
    /// @throws BadData when a line in the middle of the file is damaged; the file stays as it is
    /// @throws MachineFault when it cannot be read
    public static Journal open(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new MachineFault("The file of the search cannot be read", file.toString(), "Check your rights.", e);
        }
        int whole = text.lastIndexOf('\n') + 1;
        List<JsonNode> lines = Arrays.stream(text.substring(0, whole).split("\n", -1))
                .filter(line -> !line.isEmpty())
                .map(line -> parsed(line, file))
                .toList();
        if (lines.isEmpty()) {
            throw new BadData("The file of the search is empty", file.toString(), "Begin the search anew.");
        }
        List<Trial> trials = new ArrayList<>();
        for (JsonNode line : lines.subList(1, lines.size())) {
            trials.add(trial(line, trials.size(), file));
        }
        long length = text.substring(0, whole).getBytes(StandardCharsets.UTF_8).length;
        return new Journal(file, lines.getFirst(), trials, length);
    }

    private static JsonNode parsed(String line, Path file) {
        try {
            return RunJson.MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            throw damaged(file, e);
        }
    }

    private static Trial trial(JsonNode line, int number, Path file) {
        try {
            Trial trial = RunJson.MAPPER.treeToValue(line, Trial.class);
            if (trial.number() == number) {
                return trial;
            }
            throw damaged(file, new IOException("trial " + trial.number() + " where " + number + " was due"));
        } catch (JsonProcessingException | NullPointerException e) {
            throw damaged(file, e);
        }
    }

    /// What is searched.
    public JsonNode heading() {
        return heading;
    }

    /// All trials so far, the one without any change first; a copy.
    public List<Trial> trials() {
        return List.copyOf(trials);
    }

    /// Keeps a trial.
    ///
    /// @throws MachineFault when the file cannot be written; the trials before stay
    public void append(Trial trial) {
        add(RunJson.MAPPER.valueToTree(trial));
        trials.add(trial);
    }

    private void add(JsonNode line) {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(length);
            channel.position(length);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
            length = channel.position();
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static MachineFault unwritable(Path file, IOException e) {
        return new MachineFault(
                "The file of the search cannot be written: " + e.getMessage(),
                file.toString(),
                "Check the free space and your rights; the trials so far are kept.",
                e);
    }

    private static BadData damaged(Path file, Exception e) {
        return new BadData(
                "The file of the search is damaged: " + e.getMessage(),
                file.toString(),
                "Begin the search anew; the damaged file is left as it is.",
                e);
    }
}
