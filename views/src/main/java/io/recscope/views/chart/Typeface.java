package io.recscope.views.chart;

import io.recscope.engine.fault.MachineFault;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/// The typeface of charts: Inter, which is bundled, and the machine's own for scripts that Inter lacks.
public final class Typeface {
    /// What CSS should name: Inter first, then what each system has for Latin, Chinese, Japanese and Korean.
    public static final String STACK = "Inter,system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','PingFang SC',"
            + "'Hiragino Sans GB','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC','WenQuanYi Micro Hei',"
            + "'DejaVu Sans',sans-serif";

    private final Font regular;
    private final Font semiBold;

    private Typeface(Font regular, Font semiBold) {
        this.regular = regular;
        this.semiBold = semiBold;
    }

    /// The typeface that can show all the texts: Inter, or else the machine's sans-serif family.
    ///
    /// @throws MachineFault when the machine has no font system, as on a bare Linux
    static Typeface showing(List<String> texts) {
        try {
            if (texts.stream().allMatch(text -> Inter.REGULAR.canDisplayUpTo(text) < 0)) {
                return new Typeface(Inter.REGULAR, Inter.SEMI_BOLD);
            }
            Font machine = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
            return new Typeface(machine, machine.deriveFont(Font.BOLD));
        } catch (LinkageError | RuntimeException e) {
            throw new MachineFault(
                    "Charts cannot be drawn because this machine has no fonts",
                    "fontconfig",
                    "On Debian or Ubuntu install them: apt-get install fontconfig fonts-dejavu-core.",
                    e);
        }
    }

    /// Loaded once; a machine without a font system fails here.
    private static final class Inter {
        static final Font REGULAR = load("Inter-Regular.otf");
        static final Font SEMI_BOLD = load("Inter-SemiBold.otf");

        private static Font load(String name) {
            try (InputStream in = open(name)) {
                return Font.createFont(Font.TRUETYPE_FONT, in);
            } catch (FontFormatException | IOException e) {
                throw new IllegalStateException("the bundled font is damaged", e);
            }
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(Typeface.class.getResourceAsStream(name), name);
    }

    /// What an SVG text says of its font, whose family the root names once: the weight is all that differs.
    static String inSvg(String family) {
        return family.startsWith("Inter Semi") ? "inherit; font-weight: 600" : "inherit";
    }

    Font regular(float size) {
        return regular.deriveFont(size);
    }

    Font semiBold(float size) {
        return semiBold.deriveFont(size);
    }

    /// CSS that carries Inter within it, so that a page needs nothing from outside.
    public static String css() {
        return face("Inter-Regular.woff2", 400) + face("Inter-SemiBold.woff2", 600);
    }

    private static String face(String name, int weight) {
        try (InputStream in = open(name)) {
            return "@font-face{font-family:Inter;font-style:normal;font-weight:" + weight
                    + ";font-display:block;src:url(data:font/woff2;base64,"
                    + Base64.getEncoder().encodeToString(in.readAllBytes()) + ") format('woff2')}\n";
        } catch (IOException e) {
            throw new IllegalStateException("the bundled font is damaged", e);
        }
    }
}
