package io.recscope.app.checkup;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.List;

/// The fonts that charts can be drawn with.
///
/// @param families number of families that are installed
/// @param chinese families that have Chinese letters, at most three
/// @param remedy what to do when some are missing; empty when none is
public record Fonts(int families, List<String> chinese, String remedy) {
    private static final char LETTER = '推';
    private static final int SHOWN = 3;

    public Fonts {
        chinese = List.copyOf(chinese);
    }

    static Fonts here() {
        try {
            Font[] all = GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts();
            List<String> chinese = Arrays.stream(all)
                    .filter(font -> font.canDisplay(LETTER))
                    .map(Font::getFamily)
                    .distinct()
                    .limit(SHOWN)
                    .toList();
            int families =
                    (int) Arrays.stream(all).map(Font::getFamily).distinct().count();
            return new Fonts(families, chinese, remedy(chinese));
        } catch (RuntimeException | LinkageError e) {
            // Java's fonts break in more than one way where there is no fontconfig and no font
            return new Fonts(
                    0,
                    List.of(),
                    "Charts cannot be drawn without a font. Debian, Ubuntu: apt-get install fontconfig fonts-dejavu-core.");
        }
    }

    private static String remedy(List<String> chinese) {
        return chinese.isEmpty()
                ? "Chinese labels in charts show boxes. Debian, Ubuntu: apt-get install fonts-wqy-microhei."
                : "";
    }
}
