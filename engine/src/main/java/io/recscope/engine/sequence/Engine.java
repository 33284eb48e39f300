package io.recscope.engine.sequence;

import io.recscope.engine.torch.Memory;
import io.recscope.engine.torch.Parameters;
import io.recscope.engine.torch.Program;
import io.recscope.engine.torch.Tensor;
import io.recscope.engine.torch.Torch;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// A network in device memory: its program and its parameters.
final class Engine implements AutoCloseable {
    private final Torch torch;
    private final Blueprint blueprint;
    private final Program program;
    private final Memory memory;
    private final Parameters parameters;
    private final Parameters averages;

    /// @param learning whether the parameters will move, so that averages of them are wanted
    Engine(Torch torch, Blueprint blueprint, boolean learning) {
        this.torch = torch;
        this.blueprint = blueprint;
        program = torch.program(text(blueprint.network()), blueprint.constants());
        memory = torch.memory();
        parameters = Parameters.of(memory, blueprint.values());
        averages = learning ? Parameters.of(memory, blueprint.values()) : parameters;
    }

    /// The text of a network's program.
    static String text(Network network) {
        return source(network.program()) + source("interest.torch");
    }

    private static String source(String name) {
        try (InputStream text = Engine.class.getResourceAsStream(name)) {
            if (text == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Torch torch() {
        return torch;
    }

    Network network() {
        return blueprint.network();
    }

    Blueprint blueprint() {
        return blueprint;
    }

    Program program() {
        return program;
    }

    Parameters parameters() {
        return parameters;
    }

    /// The averages of the parameters over the last steps, which foretell better than the latest ones; the parameters
    /// themselves in a network that does not learn.
    Parameters averages() {
        return averages;
    }

    /// The argument that every method takes first.
    Program.Argument weights() {
        return Program.of(averages.tensors());
    }

    /// The items' vectors as they are now, with the sign for the beginning behind them.
    ///
    /// @param into receives them
    Tensor items(Memory into, Tensor text, Tensor live) {
        return program.run(into, "items", weights(), Program.of(text), Program.of(live));
    }

    @Override
    public void close() {
        program.close();
        memory.close();
    }
}
