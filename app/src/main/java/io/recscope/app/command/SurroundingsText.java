package io.recscope.app.command;

import io.recscope.app.checkup.Fonts;
import io.recscope.app.checkup.Place;
import io.recscope.app.checkup.Surroundings;
import java.util.Locale;

/// Tells what surrounds the program in lines that a person reads.
record SurroundingsText(Console console) {

    void print(Surroundings found) {
        line("RecScope", found.version() + ", " + found.installation() + (found.startupCache() ? ", fast start" : ""));
        line("language", found.locale());
        for (Place place : found.places()) {
            line(
                    place.name(),
                    place.folder()
                            + (place.writable() ? ", " + place.freeMegabytes() + " MB free" : ", cannot be written"));
        }
        Fonts fonts = found.fonts();
        line(
                "fonts",
                fonts.families() + " families, Chinese: "
                        + (fonts.chinese().isEmpty() ? "none" : String.join(", ", fonts.chinese())));
        if (!found.libraries().libc().isEmpty()) {
            line("glibc", found.libraries().libc());
        }
        line("window", window(found));
    }

    private static String window(Surroundings found) {
        if (!found.libraries().missing().isEmpty()) {
            return "lacks " + String.join(", ", found.libraries().missing());
        }
        return found.display() ? "can open" : "no screen";
    }

    private void line(String name, String value) {
        console.print(String.format(Locale.ROOT, "%-16s %s", name, value));
    }
}
