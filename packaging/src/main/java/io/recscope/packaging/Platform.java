package io.recscope.packaging;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An operating system and a processor.
///
/// @param system `linux`, `windows` or `mac`
/// @param processor `x64` or `aarch64`
record Platform(String system, String processor) {
    // a folder's or file's name such as linux-x86_64, osx-aarch64, win-x64, win32-x86-64, sunos-sparcv9
    private static final Pattern NAME = Pattern.compile(
            "(linux|osx|mac|macos|darwin|win|win32|windows|freebsd|openbsd|dragonflybsd|sunos|aix|android)"
                    + "[-_](x64|x86_64|x86-64|amd64|aarch64|arm64|[a-z][a-z0-9_-]*)");
    private static final List<String> LEFTOVERS = List.of(".pdb", ".dSYM");

    static Platform here() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = os.startsWith("win") ? "windows" : os.startsWith("mac") ? "mac" : "linux";
        return new Platform(system, processor(System.getProperty("os.arch")));
    }

    /// Whether a file in a jar is of no use on this platform: a native library of another one, or what only a
    /// debugger reads.
    ///
    /// @param entry path in the jar
    boolean hasNoUseFor(String entry) {
        for (String segment : entry.split("/", -1)) {
            if (LEFTOVERS.stream().anyMatch(segment::endsWith)) {
                return true;
            }
            Optional<Platform> other = named(segment);
            if (other.isPresent() && !other.get().equals(this)) {
                return true;
            }
        }
        return false;
    }

    /// The platform that a folder is called after.
    static Optional<Platform> named(String segment) {
        Matcher matcher = NAME.matcher(segment);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String system =
                switch (matcher.group(1)) {
                    case "osx", "mac", "macos", "darwin" -> "mac";
                    case "win", "win32", "windows" -> "windows";
                    default -> matcher.group(1);
                };
        return Optional.of(new Platform(system, processor(matcher.group(2))));
    }

    private static String processor(String name) {
        return switch (name) {
            case "x64", "x86_64", "x86-64", "amd64" -> "x64";
            case "aarch64", "arm64" -> "aarch64";
            default -> name;
        };
    }

    /// Whether a file is a native library of any platform.
    static boolean isLibrary(String name) {
        return name.matches(".*\\.(so(\\.\\d+)*|dll|dylib|jnilib)");
    }

    @Override
    public String toString() {
        return system + "-" + processor;
    }
}
