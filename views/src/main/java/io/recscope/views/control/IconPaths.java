package io.recscope.views.control;

/// The outlines of the icons, drawn for RecScope on a grid of 20 × 20 units.
final class IconPaths {
    private IconPaths() {}

    /// The outline of an icon, as SVG writes it.
    ///
    /// @throws IllegalArgumentException when there is none of this name
    static String of(String name) {
        return switch (name) {
            case "welcome" -> "M3 9.5 L10 3.5 L17 9.5 M5 8 V16.5 H8.2 V12 H11.8 V16.5 H15 V8";
            case "data" ->
                "M3.5 5.5 A6.5 2.5 0 0 1 16.5 5.5 A6.5 2.5 0 0 1 3.5 5.5 V14.5 A6.5 2.5 0 0 0 16.5 14.5 V5.5"
                        + " M3.5 10 A6.5 2.5 0 0 0 16.5 10";
            case "models" -> "M10 3 L16.5 6.5 V13.5 L10 17 L3.5 13.5 V6.5 Z M3.5 6.5 L10 10 L16.5 6.5 M10 10 V17";
            case "replay" -> "M4.2 8 A6.5 6.5 0 1 1 3.5 11.5 M4 3.8 V8.2 H8.4 M8.6 8 L12.6 10.5 L8.6 13 Z";
            case "tune" ->
                "M3 6 H9 M13 6 H17 M9 6 A2 2 0 1 0 13 6 A2 2 0 1 0 9 6 M3 14 H5 M9 14 H17"
                        + " M5 14 A2 2 0 1 0 9 14 A2 2 0 1 0 5 14";
            case "explain" -> "M7.5 14 C7.5 12 5 11 5 8 A5 5 0 0 1 15 8 C15 11 12.5 12 12.5 14 Z M8 17 H12";
            case "compare" -> "M4 16.5 V9 H8 V16.5 Z M12 16.5 V3.5 H16 V16.5 Z M2.5 16.5 H17.5";
            case "live" -> "M2.5 10.5 H6 L8.2 4.5 L11.8 15.5 L14 10.5 H17.5";
            case "back" -> "M12 4.5 L6.5 10 L12 15.5";
            case "forward" -> "M8 4.5 L13.5 10 L8 15.5";
            case "undo" -> "M7 4 L3.5 7.5 L7 11 M3.5 7.5 H12 A4.25 4.25 0 0 1 12 16 H8";
            case "redo" -> "M13 4 L16.5 7.5 L13 11 M16.5 7.5 H8 A4.25 4.25 0 0 0 8 16 H12";
            case "search" -> "M3.5 8.75 A5.25 5.25 0 1 1 14 8.75 A5.25 5.25 0 1 1 3.5 8.75 M12.6 12.6 L16.8 16.8";
            case "settings" -> "M3 5.5 H17 M3 10 H17 M3 14.5 H17 M7 3.8 V7.2 M13 8.3 V11.7 M9 12.8 V16.2";
            case "help" -> "M7 7.6 A3 3 0 1 1 10.9 10.4 C10.2 10.7 10 11.2 10 12.2 M10 15 V15.2";
            case "menu" -> "M3.5 5.5 H16.5 M3.5 10 H16.5 M3.5 14.5 H16.5";
            case "more" ->
                "M4.3 10 a0.7 0.7 0 1 0 1.4 0 a0.7 0.7 0 1 0 -1.4 0 M9.3 10 a0.7 0.7 0 1 0 1.4 0 a0.7 0.7 0 1 0 -1.4 0"
                        + " M14.3 10 a0.7 0.7 0 1 0 1.4 0 a0.7 0.7 0 1 0 -1.4 0";
            case "close" -> "M5 5 L15 15 M15 5 L5 15";
            case "inspector" -> "M3 4.5 H17 V15.5 H3 Z M12 4.5 V15.5";
            case "light" ->
                "M6.5 10 A3.5 3.5 0 1 1 13.5 10 A3.5 3.5 0 1 1 6.5 10 M10 2.5 V4 M10 16 V17.5 M2.5 10 H4"
                        + " M16 10 H17.5 M4.7 4.7 L5.7 5.7 M14.3 14.3 L15.3 15.3 M4.7 15.3 L5.7 14.3 M14.3 5.7 L15.3 4.7";
            case "dark" -> "M16.5 11.6 A6.8 6.8 0 1 1 8.4 3.5 A5.4 5.4 0 0 0 16.5 11.6 Z";
            case "language" ->
                "M3.5 10 A6.5 6.5 0 1 1 16.5 10 A6.5 6.5 0 1 1 3.5 10 M3.5 10 H16.5"
                        + " M10 3.5 C6.5 7 6.5 13 10 16.5 C13.5 13 13.5 7 10 3.5";
            case "folder" -> "M3 5.5 H8 L9.5 7.5 H17 V15.5 H3 Z";
            case "import" -> "M10 3.5 V12 M6.5 8.8 L10 12.2 L13.5 8.8 M3.5 13 V16.5 H16.5 V13";
            case "play" -> "M6.5 4.5 L15.5 10 L6.5 15.5 Z";
            case "pause" -> "M7 5 V15 M13 5 V15";
            case "next" -> "M5.5 5 L12 10 L5.5 15 Z M14.5 5 V15";
            case "previous" -> "M14.5 5 L8 10 L14.5 15 Z M5.5 5 V15";
            case "add" -> "M10 4 V16 M4 10 H16";
            case "remove" -> "M4 10 H16";
            case "warning" -> "M10 3.5 L17.5 16 H2.5 Z M10 8.5 V12 M10 14 V14.1";
            case "check" -> "M4 10.5 L8.2 14.5 L16 5.8";
            case "copy" -> "M7.5 7.5 H16.5 V16.5 H7.5 Z M4.5 12.5 H3.5 V3.5 H12.5 V4.5";
            case "table" -> "M3 4.5 H17 V15.5 H3 Z M3 8.2 H17 M3 11.8 H17 M8.5 4.5 V15.5";
            case "chart" -> "M3.5 3.5 V16.5 H16.5 M6.5 13 L9.5 9 L12 11 L16 5.5";
            case "present" -> "M3 4 H17 V13 H3 Z M10 13 V15.5 M7 17 L10 15 L13 17";
            case "clock" -> "M3.5 10 A6.5 6.5 0 1 1 16.5 10 A6.5 6.5 0 1 1 3.5 10 M10 6 V10 L13 12";
            case "user" -> "M7 7 A3 3 0 1 1 13 7 A3 3 0 1 1 7 7 M4 16.5 C4 10.8 16 10.8 16 16.5";
            case "item" -> "M4 6.5 L10 3.5 L16 6.5 V13.5 L10 16.5 L4 13.5 Z";
            case "pin" -> "M7 3.5 H13 M8 3.5 V9 L5.5 12 H14.5 L12 9 V3.5 M10 12 V17";
            case "save" -> "M4 4 H13.5 L16 6.5 V16 H4 Z M7 4 V8 H12.5 V4 M6.5 16 V11.5 H13.5 V16";
            case "reset" -> "M4.5 5 V9 H8.5 M4.8 9 A6 6 0 1 1 4.2 12";
            case "stop" -> "M5.5 5.5 H14.5 V14.5 H5.5 Z";
            case "up" -> "M10 15.5 V4.5 M5.5 9 L10 4.5 L14.5 9";
            case "down" -> "M10 4.5 V15.5 M5.5 11 L10 15.5 L14.5 11";
            case "keyboard" ->
                "M2.5 5.5 H17.5 V14.5 H2.5 Z M5.5 8.5 H5.6 M8.5 8.5 H8.6 M11.5 8.5 H11.6 M14.5 8.5 H14.6"
                        + " M6.5 11.8 H13.5";
            case "like" ->
                "M6.5 9 L9.5 3.5 C11 3.5 11.5 4.5 11 6 L10.5 8.5 H15.5 C16.5 8.5 17 9.3 16.7 10.3 L15.2 15.2"
                        + " C15 16 14.3 16.5 13.5 16.5 H6.5 Z M6.5 9 H3.5 V16.5 H6.5";
            case "dislike" ->
                "M6.5 11 L9.5 16.5 C11 16.5 11.5 15.5 11 14 L10.5 11.5 H15.5 C16.5 11.5 17 10.7 16.7 9.7 L15.2 4.8"
                        + " C15 4 14.3 3.5 13.5 3.5 H6.5 Z M6.5 11 H3.5 V3.5 H6.5";
            case "insert" -> "M10 3 V9 M7 6 H13 M3.5 12.5 H16.5 M3.5 16 H16.5";
            default -> throw new IllegalArgumentException("no icon " + name);
        };
    }
}
