package io.recscope.views.chart;

import io.recscope.engine.fault.MachineFault;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The typefaces there are for charts: Inter for Latin, RecScope Sans for Chinese, both of which are bundled, and the
/// machine's own for scripts that neither has.
///
/// They are loaded when they are needed first, which takes a while, so that whoever draws keeps them. Thread-safe.
public final class Typefaces {
    private Optional<Loaded> loaded = Optional.empty();

    private record Loaded(Typeface inter, Typeface wide, Typeface machine) {}

    /// The typeface that can show all the texts: Inter, or else RecScope Sans, or else the machine's sans-serif
    /// family.
    ///
    /// @throws MachineFault when the machine has no font system, as on a bare Linux
    Typeface showing(List<String> texts) {
        Loaded all = all();
        if (shows(all.inter(), texts)) {
            return all.inter();
        }
        return shows(all.wide(), texts) ? all.wide() : all.machine();
    }

    private static boolean shows(Typeface typeface, List<String> texts) {
        return texts.stream().allMatch(text -> typeface.regular().canDisplayUpTo(text) < 0);
    }

    private synchronized Loaded all() {
        if (loaded.isEmpty()) {
            loaded = Optional.of(load());
        }
        return loaded.get();
    }

    private static Loaded load() {
        try {
            Font plain = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
            return new Loaded(
                    new Typeface(font("Inter-Regular.otf"), font("Inter-SemiBold.otf")),
                    new Typeface(
                            font("/io/recscope/views/look/RecScopeSans-Regular.ttf"),
                            font("/io/recscope/views/look/RecScopeSans-Bold.ttf")),
                    new Typeface(plain, plain.deriveFont(Font.BOLD)));
        } catch (LinkageError | RuntimeException e) {
            throw new MachineFault(
                    "Charts cannot be drawn because this machine has no fonts",
                    "fontconfig",
                    "On Debian or Ubuntu install them: apt-get install fontconfig fonts-dejavu-core.",
                    e);
        }
    }

    private static Font font(String name) {
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
