package io.recscope.engine.torch;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/// Keeps native code from writing to the error stream for a moment.
///
/// The engine's binding calls PyTorch in a way that PyTorch finds old-fashioned, and PyTorch says so once in a
/// process, to whoever looks at the screen. Nobody there can do anything about it, so the first such call is
/// made in silence. Where the C library has no `dup2` (Windows) nothing is kept from being written.
final class Hush {
    private static final int ERROR_STREAM = 2;
    private static final int WRITE_ONLY = 1;

    private Hush() {}

    static void during(Runnable piece) {
        Optional<MethodHandle> open = function("open", ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
        Optional<MethodHandle> copy = function("dup", ValueLayout.JAVA_INT);
        Optional<MethodHandle> redirect = function("dup2", ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
        Optional<MethodHandle> close = function("close", ValueLayout.JAVA_INT);
        if (open.isEmpty() || copy.isEmpty() || redirect.isEmpty() || close.isEmpty()) {
            piece.run();
            return;
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment nowhere = arena.allocateFrom("/dev/null");
            int silent = (int) open.get().invokeExact(nowhere, WRITE_ONLY);
            int loud = (int) copy.get().invokeExact(ERROR_STREAM);
            try {
                int done = (int) redirect.get().invokeExact(silent, ERROR_STREAM);
                assert done <= ERROR_STREAM;
                piece.run();
            } finally {
                int back = (int) redirect.get().invokeExact(loud, ERROR_STREAM);
                int first = (int) close.get().invokeExact(loud);
                int second = (int) close.get().invokeExact(silent);
                assert back == ERROR_STREAM && first + second <= 0;
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("calling the C library", e);
        }
    }

    @SuppressWarnings("restricted") // calling native code is what this package is for
    private static Optional<MethodHandle> function(String name, MemoryLayout... arguments) {
        Linker linker = Linker.nativeLinker();
        return linker.defaultLookup()
                .find(name)
                .map(address -> linker.downcallHandle(address, FunctionDescriptor.of(ValueLayout.JAVA_INT, arguments)));
    }
}
