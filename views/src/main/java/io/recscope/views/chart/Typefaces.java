package io.recscope.views.chart;

import io.recscope.engine.fault.MachineFault;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/// The typefaces there are for charts: Inter, which is bundled, and the machine's own for scripts that Inter lacks.
///
/// Loading takes a while, so that whoever draws keeps them. Immutable and thread-safe.
public final class Typefaces {
    private final Typeface inter;
    private final Typeface machine;

    /// Loads the bundled fonts.
    ///
    /// @throws MachineFault when the machine has no font system, as on a bare Linux
    public Typefaces() {
        try {
            inter = new Typeface(load("Inter-Regular.otf"), load("Inter-SemiBold.otf"));
            Font plain = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
            machine = new Typeface(plain, plain.deriveFont(Font.BOLD));
        } catch (LinkageError | RuntimeException e) {
            throw new MachineFault(
                    "Charts cannot be drawn because this machine has no fonts",
                    "fontconfig",
                    "On Debian or Ubuntu install them: apt-get install fontconfig fonts-dejavu-core.",
                    e);
        }
    }

    /// The typeface that can show all the texts: Inter, or else the machine's sans-serif family.
    Typeface showing(List<String> texts) {
        boolean latin = texts.stream().allMatch(text -> inter.regular().canDisplayUpTo(text) < 0);
        return latin ? inter : machine;
    }

    private static Font load(String name) {
        try (InputStream in = open(name)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (FontFormatException | IOException e) {
            throw new IllegalStateException("the bundled font is damaged", e);
        }
    }

    /// A bundled file.
    static InputStream open(String name) {
        return Objects.requireNonNull(Typefaces.class.getResourceAsStream(name), name);
    }
}
