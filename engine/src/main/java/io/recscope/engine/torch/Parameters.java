package io.recscope.engine.torch;

import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Named tensors of which a program is a function, in a fixed order. Owned by one [Memory].
///
/// They learn only after [#learning()]; [Adam] then moves them along their gradients.
public final class Parameters {
    private final Map<String, Tensor> tensors;

    private Parameters(Map<String, Tensor> tensors) {
        this.tensors = tensors;
    }

    /// One parameter's values.
    ///
    /// @param values row by row
    /// @param shape the length of each dimension
    @SuppressWarnings("ArrayRecordComponent") // handed over, not compared
    public record Values(float[] values, long... shape) {}

    /// Puts parameters into memory.
    ///
    /// @param values by name; their order is the order in which a program's list holds them
    public static Parameters of(Memory memory, Map<String, Values> values) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        values.forEach((name, value) -> tensors.put(name, memory.floats(value.values(), value.shape())));
        return new Parameters(tensors);
    }

    /// Lets gradients be gathered from now on.
    public Parameters learning() {
        tensors.values().forEach(tensor -> tensor.array().setRequiresGradient(true));
        return this;
    }

    /// Some of them, the same tensors in the same order.
    public Parameters part(Predicate<String> names) {
        Map<String, Tensor> chosen = new LinkedHashMap<>();
        tensors.forEach((name, tensor) -> {
            if (names.test(name)) {
                chosen.put(name, tensor);
            }
        });
        return new Parameters(chosen);
    }

    public List<Tensor> tensors() {
        return new ArrayList<>(tensors.values());
    }

    public List<String> names() {
        return List.copyOf(tensors.keySet());
    }

    /// The tensor of a name.
    ///
    /// @throws IllegalArgumentException when there is none
    public Tensor get(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("no parameter " + name + " among " + tensors.keySet());
        }
        return tensor;
    }

    /// What was gathered for a parameter since the last step, zeros when nothing was.
    ///
    /// @param memory receives it
    public Tensor gradient(Memory memory, String name) {
        PtNDArray gradient = JniUtils.getGradient(get(name).array());
        if (gradient == null) {
            return memory.zeros(get(name).shape());
        }
        gradient.attach(memory.arrays());
        return new Tensor(gradient);
    }

    /// Forgets all gradients.
    public void clearGradients() {
        tensors.values().forEach(tensor -> JniUtils.zeroGrad(tensor.array()));
    }

    /// A copy of all numbers on the Java heap, by name.
    public Map<String, float[]> copy() {
        JniUtils.setGradMode(false);
        Map<String, float[]> copy = new TreeMap<>();
        tensors.forEach((name, tensor) -> copy.put(name, tensor.floats()));
        return copy;
    }

    /// Overwrites all numbers.
    ///
    /// @param values by name, all names and lengths as they are
    public void set(Map<String, float[]> values) {
        JniUtils.setGradMode(false);
        tensors.forEach((name, tensor) -> {
            float[] numbers = values.get(name);
            if (numbers == null) {
                throw new IllegalArgumentException("no values for parameter " + name);
            }
            tensor.set(numbers);
        });
    }

    /// What was gathered for all parameters, in their order.
    List<Tensor> gradients(Memory memory) {
        return names().stream().map(name -> gradient(memory, name)).toList();
    }
}
