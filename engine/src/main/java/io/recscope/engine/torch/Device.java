package io.recscope.engine.torch;

/// Where tensors live and programs run.
///
/// @param kind processor or graphics processor
/// @param index number of the graphics processor, 0 for the processor
/// @param name as a person would call it, for example `cpu` or `NVIDIA H100`
public record Device(Kind kind, int index, String name) {

    /// The kinds of devices.
    public enum Kind {
        CPU,
        GPU
    }

    /// The machine's processor.
    public static Device cpu() {
        return new Device(Kind.CPU, 0, "cpu");
    }

    public boolean isGpu() {
        return kind == Kind.GPU;
    }

    @Override
    public String toString() {
        return name;
    }
}
