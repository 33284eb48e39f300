package io.recscope.engine.torch;

import ai.djl.ndarray.types.DataType;
import ai.djl.pytorch.engine.PtNDArray;
import java.nio.FloatBuffer;
import java.util.Arrays;

/// Numbers in native memory, in rows of equal length in any number of dimensions. Belongs to a [Memory] and is
/// gone when that is closed.
public final class Tensor implements AutoCloseable {
    private final PtNDArray array;

    Tensor(PtNDArray array) {
        this.array = array;
    }

    PtNDArray array() {
        return array;
    }

    /// The length of each dimension; empty for a single number.
    public long[] shape() {
        return array.getShape().getShape();
    }

    /// All numbers, row by row, copied to the Java heap; bfloat16 and float64 become float32.
    public float[] floats() {
        if (array.getDataType() == DataType.FLOAT32) {
            return array.toFloatArray();
        }
        try (PtNDArray wide = array.toType(DataType.FLOAT32, true)) {
            return wide.toFloatArray();
        }
    }

    /// All numbers of an integer tensor.
    public long[] longs() {
        return array.toLongArray();
    }

    /// The number of a tensor that has one.
    public float scalar() {
        return floats()[0];
    }

    /// Overwrites the numbers.
    ///
    /// @param values as many as the tensor has
    public void set(float[] values) {
        if (values.length != array.size()) {
            throw new IllegalArgumentException(values.length + " numbers for shape " + Arrays.toString(shape()));
        }
        array.set(FloatBuffer.wrap(values));
    }

    /// Gives the memory back before its [Memory] is closed.
    @Override
    public void close() {
        array.close();
    }

    @Override
    public String toString() {
        return "Tensor" + Arrays.toString(shape());
    }
}
