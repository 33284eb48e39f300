package io.recscope.engine.torch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The optimiser Adam with decoupled weight decay for one set of [Parameters]; keeps its moments in the same device
/// memory. (Kingma and Ba, ICLR 2015; Loshchilov and Hutter, ICLR 2019.) Not thread-safe.
public final class Adam implements AutoCloseable {
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.98;
    private static final double EPSILON = 1e-8;

    private final Torch torch;
    private final Parameters parameters;
    private final Program program;
    private final Memory memory;
    private final List<Tensor> first = new ArrayList<>();
    private final List<Tensor> second = new ArrayList<>();
    private final List<Tensor> steps = new ArrayList<>();
    private int taken;

    public Adam(Torch torch, Parameters parameters) {
        this.torch = torch;
        this.parameters = parameters;
        memory = torch.memory();
        program = torch.program(source(), Map.of());
        for (Tensor tensor : parameters.tensors()) {
            first.add(memory.zeros(tensor.shape()));
            second.add(memory.zeros(tensor.shape()));
            steps.add(memory.zeros());
        }
    }

    private static String source() {
        try (InputStream text = Adam.class.getResourceAsStream("adam.torch")) {
            if (text == null) {
                throw new IllegalStateException("adam.torch is not on the class path");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How far and how a step goes.
    ///
    /// @param rate learning rate
    /// @param decay weight decay of matrices, 0 for none; vectors do not decay
    /// @param clip the most all gradients may be long together, 0 for any length
    public record Step(double rate, double decay, double clip) {}

    /// Moves the parameters by their gradients and forgets these.
    ///
    /// @return the length of all gradients together before they were clipped; no number when one was none, and
    ///     then nothing is moved
    public float step(Step step) {
        try (Memory scratch = torch.memory()) {
            List<Tensor> gradients = parameters.gradients(scratch);
            double most = step.clip() > 0 ? step.clip() : Double.MAX_VALUE;
            float length = program.run(scratch, "clipped", Program.of(gradients), Program.of(most))
                    .scalar();
            if (Float.isFinite(length)) {
                taken++;
                move(scratch, gradients, step);
            }
            parameters.clearGradients();
            return length;
        }
    }

    private void move(Memory scratch, List<Tensor> gradients, Step step) {
        for (boolean decaying : new boolean[] {true, false}) {
            List<List<Tensor>> chosen = List.of(
                    new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            List<Tensor> weights = parameters.tensors();
            for (int i = 0; i < weights.size(); i++) {
                if (weights.get(i).shape().length > 1 == decaying) {
                    chosen.get(0).add(weights.get(i));
                    chosen.get(1).add(gradients.get(i));
                    chosen.get(2).add(first.get(i));
                    chosen.get(3).add(second.get(i));
                    chosen.get(4).add(steps.get(i));
                }
            }
            chosen.get(4).forEach(count -> count.set(new float[] {taken}));
            if (!chosen.getFirst().isEmpty()) {
                program.run(
                        scratch,
                        "step",
                        Program.of(chosen.get(0)),
                        Program.of(chosen.get(1)),
                        Program.of(chosen.get(2)),
                        Program.of(chosen.get(3)),
                        Program.of(chosen.get(4)),
                        Program.of(step.rate()),
                        Program.of(BETA1),
                        Program.of(BETA2),
                        Program.of(decaying ? step.decay() : 0.0),
                        Program.of(EPSILON));
            }
        }
    }

    /// Moves averages of the parameters towards them.
    ///
    /// @param averages of the same names and shapes
    /// @param share how much of the way, in `[0, 1]`
    public void average(Parameters averages, double share) {
        try (Memory scratch = torch.memory()) {
            program.run(
                    scratch,
                    "averaged",
                    Program.of(averages.tensors()),
                    Program.of(parameters.tensors()),
                    Program.of(share));
        }
    }

    /// Shortens the rows of one parameter that are longer than allowed.
    public void bound(String parameter, double most) {
        try (Memory scratch = torch.memory()) {
            program.run(scratch, "bounded", Program.of(parameters.get(parameter)), Program.of(most));
        }
    }

    /// Everything it remembers, for going on later.
    public Map<String, float[]> copy() {
        Map<String, float[]> copy = new TreeMap<>();
        List<String> names = parameters.names();
        for (int i = 0; i < names.size(); i++) {
            copy.put("first." + names.get(i), first.get(i).floats());
            copy.put("second." + names.get(i), second.get(i).floats());
        }
        copy.put("steps", new float[] {taken});
        return copy;
    }

    /// Remembers what [#copy()] gave.
    public void set(Map<String, float[]> copy) {
        List<String> names = parameters.names();
        for (int i = 0; i < names.size(); i++) {
            first.get(i).set(there(copy, "first." + names.get(i)));
            second.get(i).set(there(copy, "second." + names.get(i)));
        }
        taken = (int) there(copy, "steps")[0];
    }

    private static float[] there(Map<String, float[]> copy, String name) {
        float[] numbers = copy.get(name);
        if (numbers == null) {
            throw new IllegalArgumentException("nothing is remembered of " + name);
        }
        return numbers;
    }

    @Override
    public void close() {
        program.close();
        memory.close();
    }
}
