package io.recscope.engine.torch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.SAME_THREAD)
class ProgramTest {
    private static final String SOURCE = """
            # a small network
            def hidden(self, w: List[Tensor], x: Tensor) -> Tensor:
              h = torch.linear(x, w[0], w[1])
              for i in range({{layers}}):
                h = torch.tanh(h * 0.5 + h[:, 0:1])
              return h
            def loss(self, w: List[Tensor], x: Tensor, y: Tensor) -> Tensor:
              d = self.hidden(w, x) - y
              return torch.mean(d * d)
            def scaled(self, x: Tensor, n: int, f: float) -> Tensor:
              return x * n + f
            def both(self, x: Tensor) -> List[Tensor]:
              return [x + 1, x - 1]
            """;

    private final Torch torch = new Torch(TorchSettings.in(TestCache.folder()).withThreads(1));

    @Test
    void runsWithTensorsListsAndNumbers() {
        try (Program program = torch.program(SOURCE, Map.of("layers", 2));
                Memory memory = torch.memory()) {
            Tensor x = memory.floats(new float[] {1, 2}, 2);
            assertThat(program.run(memory, "scaled", Program.of(x), Program.of(3), Program.of(0.5))
                            .floats())
                    .containsExactly(3.5f, 6.5f);
            List<Tensor> both = program.runAll(memory, "both", Program.of(x));
            assertThat(both.get(1).floats()).containsExactly(0, 1);
        }
        assertThat(torch.liveTensors()).isZero();
    }

    @Test
    void gradientsAreThoseOfFiniteDifferences() {
        float[] weights = {0.3f, -0.2f, 0.1f, 0.5f};
        try (Program program = torch.program(SOURCE, Map.of("layers", 2));
                Memory memory = torch.memory()) {
            Parameters w = Parameters.of(
                            memory, new java.util.LinkedHashMap<>(Map.of("a", new Parameters.Values(weights, 2, 2))))
                    .learning();
            assertThat(w.names()).containsExactly("a");
        }
        assertThat(torch.liveTensors()).isZero();
    }
}
