package io.recscope.engine.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.function.Consumer;

/// Native memory with one owner: every tensor made here is given back when the memory is closed. Thread-safe.
public final class Memory implements AutoCloseable {
    private final PtNDManager arrays;
    private final Consumer<Memory> closed;

    Memory(PtNDManager arrays, Consumer<Memory> closed) {
        this.arrays = arrays;
        this.closed = closed;
    }

    PtNDManager arrays() {
        return arrays;
    }

    /// A tensor of float32.
    ///
    /// @param values row by row, as many as the shape asks for
    public Tensor floats(float[] values, long... shape) {
        return new Tensor(arrays.create(FloatBuffer.wrap(values), new Shape(shape), DataType.FLOAT32));
    }

    /// A tensor of int64.
    ///
    /// @param values row by row, as many as the shape asks for
    public Tensor longs(long[] values, long... shape) {
        return new Tensor(arrays.create(LongBuffer.wrap(values), new Shape(shape), DataType.INT64));
    }

    /// A tensor of int64 from ints.
    public Tensor ints(int[] values, long... shape) {
        long[] wide = new long[values.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = values[i];
        }
        return longs(wide, shape);
    }

    /// A tensor of float32 zeros.
    public Tensor zeros(long... shape) {
        return new Tensor((PtNDArray) arrays.zeros(new Shape(shape), DataType.FLOAT32));
    }

    /// Takes a tensor over from the memory it belongs to.
    public Tensor keep(Tensor tensor) {
        tensor.array().attach(arrays);
        return tensor;
    }

    /// How many tensors it holds.
    int size() {
        return (int) arrays.getManagedArrays().stream()
                .filter(NDArray.class::isInstance)
                .count();
    }

    @Override
    public void close() {
        arrays.close();
        closed.accept(this);
    }
}
