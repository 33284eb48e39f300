package io.recscope.views.compare;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What runs are called in lists: by when they were carried out, and by the question they answer.
final class RunName {
    private static final Pattern ID =
            Pattern.compile("([0-9a-f]{8})-(\\d{4})(\\d{2})(\\d{2})T(\\d{2})(\\d{2})(\\d{2})Z(.*)");

    private RunName() {}

    /// `2026-11-21 14:44 · 96da30a7`, or the id where it is no such one.
    static String whole(String id) {
        Matcher parts = ID.matcher(id);
        return parts.matches()
                ? parts.group(2) + "-" + parts.group(3) + "-" + parts.group(4) + " " + parts.group(5) + ":"
                        + parts.group(6) + " · " + parts.group(1) + parts.group(8)
                : id;
    }

    /// `2026-11-21 14:44`: when it was carried out.
    static String when(String id) {
        Matcher parts = ID.matcher(id);
        return parts.matches()
                ? parts.group(2) + "-" + parts.group(3) + "-" + parts.group(4) + " " + parts.group(5) + ":"
                        + parts.group(6)
                : id;
    }

    /// `11-21 14:44:48`: enough to tell runs beside each other apart.
    static String brief(String id) {
        Matcher parts = ID.matcher(id);
        return parts.matches()
                ? parts.group(3) + "-" + parts.group(4) + " " + parts.group(5) + ":" + parts.group(6) + ":"
                        + parts.group(7) + parts.group(8)
                : id;
    }

    /// Sorts by time, the latest first.
    static String order(String id) {
        int dash = id.indexOf('-');
        return dash < 0 ? id : id.substring(dash + 1);
    }
}
