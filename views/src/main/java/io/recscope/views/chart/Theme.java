package io.recscope.views.chart;

import java.awt.Color;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A colour for every [Role].
///
/// Series colours follow Okabe and Ito (2008), moved in lightness until each has at least 3 : 1 on its ground; they
/// stay apart under the three common kinds of colour blindness.
///
public record Theme(String name, Map<Role, Color> colors) {
    public static final Theme LIGHT = of(
            "light",
            "ffffff f6f7f9 1b2430 596475 c3c9d2 e6e9ee 0b63b0 00775a b54708 9a6700",
            "0072b2 d55e00 00855f b5588c a87400 2e8fcb 7a7000 6b7280",
            "eaf2f9 cfe2f2 a9cce8 78b0da 2f74ad 1a5e97 08467a",
            "a87400 8f7040 6f6a6a 45568a 1c3f94");
    public static final Theme DARK = of(
            "dark",
            "12161c 1a2029 e7ebf1 9ea9b8 4a5565 29313d 6cb8f2 3cc79b ff9a62 e3b341",
            "4da3e0 ff8a4c 2cc295 e29bc6 f0b13a 8ad2f9 e0d65c 9ca6b5",
            "1b2836 20384f 25496a 2f6390 4f8fc5 6aa8dc 9bd0fa",
            "a8741f a88d60 a9a8a4 9bb8e4 b4dbff");
    /// Stands for colours that the page decides: [#variable] turns its colours into CSS variables.
    static final Theme VARIABLES = variables();

    private static final Pattern VARIABLE = Pattern.compile("rgb\\(254,1,(\\d+)\\)");

    public Theme {
        colors = Collections.unmodifiableMap(new EnumMap<>(colors));
        if (colors.size() != Role.values().length) {
            throw new IllegalArgumentException("a theme has a colour for each role");
        }
    }

    private static Theme of(String name, String... hex) {
        List<String> all = List.of(String.join(" ", hex).split(" ", -1));
        Map<Role, Color> colors = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            colors.put(role, new Color(Integer.parseInt(all.get(colors.size()), 16)));
        }
        return new Theme(name, colors);
    }

    private static Theme variables() {
        Map<Role, Color> colors = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            colors.put(role, new Color(254, 1, colors.size()));
        }
        return new Theme("variables", colors);
    }

    public Color color(Role role) {
        return Objects.requireNonNull(colors.get(role));
    }

    /// `--ground:#ffffff;--surface:…`: the colours as CSS variables.
    public String css() {
        StringBuilder css = new StringBuilder();
        for (Role role : Role.values()) {
            css.append(role.variable()).append(':').append(hex(role)).append(';');
        }
        return css.toString();
    }

    public String hex(Role role) {
        return String.format("#%06x", color(role).getRGB() & 0xffffff);
    }

    /// The WCAG 2 contrast of two roles, 1 to 21.
    public double contrast(Role one, Role other) {
        double a = luminance(color(one));
        double b = luminance(color(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    /// The CSS variable for a colour of [#VARIABLES] as CSS writes it; any other colour stays.
    static String variable(String css) {
        Matcher ours = VARIABLE.matcher(css);
        return ours.matches()
                ? "var("
                        + List.of(Role.values())
                                .get(Integer.parseInt(ours.group(1)))
                                .variable() + ")"
                : css;
    }
}
