package io.recscope.views.chart;

import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;

/// The fonts a picture is written in, of any size.
///
/// @param regular for what is read
/// @param semiBold for titles
public record Typeface(Font regular, Font semiBold) {
    /// What CSS should name: Inter first, then what each system has for Latin, Chinese, Japanese and Korean.
    public static final String STACK =
            "Inter,'RecScope Sans',system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','PingFang SC',"
                    + "'Hiragino Sans GB','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC','WenQuanYi Micro Hei',"
                    + "'DejaVu Sans',sans-serif";

    /// In the names of families that are semi-bold.
    static final String SEMI_BOLD = "Semi";

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
        try (InputStream in = Typefaces.open(name)) {
            return "@font-face{font-family:Inter;font-style:normal;font-weight:" + weight
                    + ";font-display:block;src:url(data:font/woff2;base64,"
                    + Base64.getEncoder().encodeToString(in.readAllBytes()) + ") format('woff2')}\n";
        } catch (IOException e) {
            throw new IllegalStateException("the bundled font is damaged", e);
        }
    }
}
