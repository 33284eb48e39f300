package io.recscope.app.checkup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What surrounds the program on this machine.
///
/// @param version of the program
/// @param installation folder of the installed program; `source tree` when it runs from one
/// @param startupCache whether the installation has the cache that makes starts fast
/// @param locale language, country and encoding of file names
/// @param places where the program writes
/// @param fonts of the system
/// @param libraries of the system
/// @param display whether there is a screen to open a window on
/// @param hints what is missing and what to do, a sentence each; commands without a window work all the same
public record Surroundings(
        String version,
        String installation,
        boolean startupCache,
        String locale,
        List<Place> places,
        Fonts fonts,
        SystemLibraries libraries,
        boolean display,
        List<String> hints) {
    private static final long LITTLE = 1024;

    public Surroundings {
        places = List.copyOf(places);
        hints = List.copyOf(hints);
    }

    /// Looks around.
    ///
    /// @param cache folder for what can be made again
    /// @param environment the process's variables
    public static Surroundings here(String version, Path cache, Map<String, String> environment) {
        List<Place> places = List.of(
                Place.of("cache", cache),
                Place.of("temporary files", Path.of(System.getProperty("java.io.tmpdir"))),
                Place.of("current folder", Path.of("")));
        Fonts fonts = Fonts.here();
        SystemLibraries libraries = SystemLibraries.here();
        boolean display = display(environment);
        return new Surroundings(
                version,
                System.getProperty("recscope.installation", "source tree"),
                hasStartupCache(),
                Locale.getDefault().toLanguageTag() + ", " + System.getProperty("sun.jnu.encoding", ""),
                places,
                fonts,
                libraries,
                display,
                hints(places, fonts, libraries, display));
    }

    private static boolean hasStartupCache() {
        String installation = System.getProperty("recscope.installation", "");
        return !installation.isEmpty() && Files.exists(Path.of(installation, "recscope.aot"));
    }

    private static boolean display(Map<String, String> environment) {
        return !System.getProperty("os.name").startsWith("Linux")
                || !environment.getOrDefault("DISPLAY", "").isBlank()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
    }

    private static List<String> hints(List<Place> places, Fonts fonts, SystemLibraries libraries, boolean display) {
        List<String> hints = new ArrayList<>();
        for (Place place : places) {
            if (!place.writable()) {
                hints.add("The folder for " + place.name() + " cannot be written: " + place.folder()
                        + ". Give yourself rights on it, or use another one"
                        + (place.name().equals("cache") ? " with RECSCOPE_CACHE." : "."));
            } else if (place.freeMegabytes() >= 0 && place.freeMegabytes() < LITTLE) {
                hints.add("The disk of the folder for " + place.name() + " has " + place.freeMegabytes()
                        + " MB left; 1 GB is a good start. Make room on it: " + place.folder() + ".");
            }
        }
        if (!fonts.remedy().isEmpty()) {
            hints.add(fonts.remedy());
        }
        hints.addAll(libraries.remedies());
        if (!display) {
            hints.add(
                    "There is no screen to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set); commands work.");
        }
        return hints;
    }
}
