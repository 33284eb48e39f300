package io.recscope.app.checkup;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The libraries of a Linux that the program needs: the C library for everything, the others for a window.
///
/// @param libc version of the GNU C library; empty on other systems and with other C libraries
/// @param missing libraries without which no window opens
/// @param remedies what to do, a sentence each; empty when all is there
// what the system has is asked of the system itself
@SuppressWarnings("restricted")
public record SystemLibraries(String libc, List<String> missing, List<String> remedies) {
    private static final List<Integer> OLDEST = List.of(2, 28);
    private static final List<String> WINDOW = List.of(
            "libgtk-3.so.0",
            "libgdk-3.so.0",
            "libpangoft2-1.0.so.0",
            "libfreetype.so.6",
            "libX11.so.6",
            "libXtst.so.6",
            "libGL.so.1");

    public SystemLibraries {
        missing = List.copyOf(missing);
        remedies = List.copyOf(remedies);
    }

    /// For this machine; nothing is looked at on Windows and macOS, which have all of it.
    static SystemLibraries here() {
        if (!System.getProperty("os.name").startsWith("Linux")) {
            return new SystemLibraries("", List.of(), List.of());
        }
        return of(libcVersion().orElse(""), SystemLibraries::loads);
    }

    /// @param libc version of the C library
    /// @param there whether a library can be loaded
    static SystemLibraries of(String libc, Predicate<String> there) {
        List<String> missing = WINDOW.stream().filter(there.negate()).toList();
        List<String> remedies = new java.util.ArrayList<>();
        if (libc.isEmpty()) {
            remedies.add(
                    "PyTorch needs the GNU C library, and this system has another one. Use a distribution with glibc.");
        } else if (isOlder(libc)) {
            remedies.add("PyTorch needs glibc 2.28 or newer, and this is " + libc
                    + ". Use a newer system: Debian 10, Ubuntu 20.04, RHEL 8 or later.");
        }
        if (!missing.isEmpty()) {
            remedies.add("A window needs " + String.join(", ", missing)
                    + "; commands do not. Debian, Ubuntu: apt-get install libgtk-3-0 libpangoft2-1.0-0 libxtst6 libgl1."
                    + " Fedora: dnf install gtk3 pango libXtst mesa-libGL.");
        }
        return new SystemLibraries(libc, missing, remedies);
    }

    /// Whether PyTorch cannot be loaded with it.
    boolean isTooOld() {
        return !libc.isEmpty() && isOlder(libc);
    }

    private static boolean isOlder(String version) {
        int[] numbers = Arrays.stream(version.split("\\D+", -1))
                .filter(part -> !part.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
        return numbers.length >= 2
                && (numbers[0] < OLDEST.getFirst()
                        || (numbers[0] == OLDEST.getFirst() && numbers[1] < OLDEST.getLast()));
    }

    private static boolean loads(String library) {
        try (Arena arena = Arena.ofConfined()) {
            return SymbolLookup.libraryLookup(library, arena) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<String> libcVersion() {
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> function = linker.defaultLookup().find("gnu_get_libc_version");
        if (function.isEmpty()) {
            return Optional.empty();
        }
        try {
            MemorySegment text =
                    (MemorySegment) linker.downcallHandle(function.get(), FunctionDescriptor.of(ValueLayout.ADDRESS))
                            .invokeExact();
            return Optional.of(text.reinterpret(Byte.MAX_VALUE).getString(0));
        } catch (Throwable e) {
            // a call of a function without arguments has nothing that could fail
            throw new IllegalStateException("gnu_get_libc_version", e);
        }
    }
}
