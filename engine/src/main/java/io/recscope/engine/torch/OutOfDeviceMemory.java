package io.recscope.engine.torch;

import ai.djl.engine.EngineException;
import java.util.Locale;

/// The device has too little memory left for an operation; smaller portions or another device may do.
public final class OutOfDeviceMemory extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OutOfDeviceMemory(RuntimeException cause) {
        super("the device has too little memory left", cause);
    }

    /// This failure in its place, or the same one when it is about something else.
    static RuntimeException orSame(EngineException failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        boolean memory = message.contains("out of memory") || message.contains("can't allocate memory");
        return memory ? new OutOfDeviceMemory(failure) : failure;
    }
}
