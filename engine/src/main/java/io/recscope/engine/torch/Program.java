package io.recscope.engine.torch;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.util.List;

/// A TorchScript program compiled from text: functions over tensors. Thread-safe.
///
/// The text holds methods as TorchScript knows them, each with `self` first, at the left margin. Placeholders
/// such as `{{heads}}` are filled in before it is compiled, so sizes are constants to the compiler. Every
/// operator of ATen can be called as `torch.…`; methods call each other as `self.…`.
public final class Program implements AutoCloseable {
    private final PtSymbolBlock module;

    Program(PtSymbolBlock module) {
        this.module = module;
    }

    /// What a method is given: a tensor, a list of tensors, or a number.
    public sealed interface Argument {}

    /// A single tensor.
    public record One(Tensor tensor) implements Argument {}

    /// A `List[Tensor]`.
    public record Many(List<Tensor> tensors) implements Argument {
        public Many {
            tensors = List.copyOf(tensors);
        }
    }

    /// An `int`; not in a method that is differentiated.
    public record Whole(long value) implements Argument {}

    /// A `float`; not in a method that is differentiated.
    public record Real(double value) implements Argument {}

    public static Argument of(Tensor tensor) {
        return new One(tensor);
    }

    public static Argument of(List<Tensor> tensors) {
        return new Many(tensors);
    }

    public static Argument of(long value) {
        return new Whole(value);
    }

    public static Argument of(double value) {
        return new Real(value);
    }

    /// Runs a method that returns a tensor; nothing can be differentiated afterwards.
    ///
    /// @param memory receives the result
    /// @throws OutOfDeviceMemory when the device has too little memory left
    public Tensor run(Memory memory, String method, Argument... arguments) {
        return runAll(memory, method, arguments).getFirst();
    }

    /// Runs a method that returns a tensor or a list or tuple of tensors.
    ///
    /// @param memory receives the results
    /// @throws OutOfDeviceMemory when the device has too little memory left
    public List<Tensor> runAll(Memory memory, String method, Argument... arguments) {
        JniUtils.setGradMode(false);
        IValue[] values = new IValue[arguments.length];
        try {
            for (int i = 0; i < values.length; i++) {
                values[i] = value(arguments[i]);
            }
            try (IValue result = IValueUtils.runMethod(module, method, values)) {
                return result.toNDList(memory.arrays()).stream()
                        .map(array -> new Tensor((PtNDArray) array))
                        .toList();
            }
        } catch (EngineException e) {
            throw OutOfDeviceMemory.orSame(e);
        } finally {
            for (IValue value : values) {
                if (value != null) {
                    value.close();
                }
            }
        }
    }

    private static IValue value(Argument argument) {
        return switch (argument) {
            case One(Tensor tensor) -> IValue.from(tensor.array());
            case Many(List<Tensor> tensors) ->
                IValue.listFrom(tensors.stream().map(Tensor::array).toArray(PtNDArray[]::new));
            case Whole(long value) -> IValue.from(value);
            case Real(double value) -> IValue.from(value);
        };
    }

    /// Runs a method that returns one number, and adds its derivatives to the gradients of the parameters that
    /// it was given, as the first argument.
    ///
    /// @param memory receives the number
    /// @param parameters the first argument, a `List[Tensor]`
    /// @param inputs the other arguments
    /// @throws OutOfDeviceMemory when the device has too little memory left
    public Tensor differentiate(Memory memory, String method, Parameters parameters, Tensor... inputs) {
        NDList all = new NDList();
        for (Tensor parameter : parameters.tensors()) {
            // the engine gathers arrays of this name into one list
            parameter.array().setName("w[]");
            all.add(parameter.array());
        }
        for (Tensor input : inputs) {
            all.add(input.array());
        }
        JniUtils.setGradMode(true);
        try (PtNDArray name = memory.arrays().create(new Shape(), DataType.FLOAT32)) {
            name.setName("module_method:" + method);
            all.add(name);
            NDArray result = IValueUtils.forward(module, all, true).getFirst();
            result.attach(memory.arrays());
            try (NDArray one = result.onesLike()) {
                JniUtils.backward((PtNDArray) result, (PtNDArray) one, false, false);
            }
            return new Tensor(JniUtils.detachGradient((PtNDArray) result));
        } catch (EngineException e) {
            throw OutOfDeviceMemory.orSame(e);
        } finally {
            JniUtils.setGradMode(false);
        }
    }

    @Override
    public void close() {
        module.close();
    }
}
