package io.recscope.engine.torch;

import io.recscope.engine.work.Work;
import java.util.Arrays;
import java.util.Map;

/// Whether PyTorch computes rightly, and how fast.
///
/// @param correct whether a product and a gradient came out as worked out by hand
/// @param millis duration of a product of two matrices of 1024 rows and columns, the median of five
/// @param gigaflops floating point operations of that product a second, in thousand millions
public record SelfTest(boolean correct, double millis, double gigaflops) {
    private static final String PROGRAM = """
            def product(self, a: Tensor, b: Tensor) -> Tensor:
              return torch.matmul(a, b)
            def last(self, a: Tensor, b: Tensor) -> Tensor:
              product = torch.matmul(a, b)
              return torch.select(torch.select(product, 0, -1), 0, -1)
            def loss(self, w: List[Tensor], x: Tensor) -> Tensor:
              return torch.sum(torch.mul(torch.mul(w[0], w[0]), x))
            """;
    private static final int SIZE = 1024;
    private static final int WARM_UP = 3;
    private static final int COUNTED = 5;
    private static final float TOLERANCE = 1e-5f;

    /// Tests on the device that `torch` uses.
    ///
    /// @throws InterruptedException when `work` was cancelled
    static SelfTest of(Torch torch, Work work) throws InterruptedException {
        work.report(Double.NaN, "testing PyTorch");
        try (Program program = torch.program(PROGRAM, Map.of());
                Memory memory = torch.memory()) {
            boolean correct = product(program, memory) && gradient(program, memory);
            double seconds = seconds(program, torch, work);
            return new SelfTest(correct, seconds * 1e3, 2.0 * SIZE * SIZE * SIZE / seconds / 1e9);
        }
    }

    private static boolean product(Program program, Memory memory) {
        Tensor a = memory.floats(new float[] {1, 2, 3, 4}, 2, 2);
        Tensor b = memory.floats(new float[] {5, 6, 7, 8}, 2, 2);
        float[] found =
                program.run(memory, "product", Program.of(a), Program.of(b)).floats();
        return near(found, 19, 22, 43, 50);
    }

    private static boolean gradient(Program program, Memory memory) {
        Parameters parameters = Parameters.of(memory, Map.of("w", new Parameters.Values(new float[] {1, -2, 0.5f}, 3)))
                .learning();
        program.differentiate(memory, "loss", parameters, memory.floats(new float[] {3, 1, 4}, 3));
        return near(parameters.gradient(memory, "w").floats(), 6, -4, 4);
    }

    private static boolean near(float[] found, float... expected) {
        if (found.length != expected.length) {
            return false;
        }
        for (int i = 0; i < found.length; i++) {
            // NaN is not near
            if (!(Math.abs(found[i] - expected[i]) <= TOLERANCE * Math.abs(expected[i]))) {
                return false;
            }
        }
        return true;
    }

    private static double seconds(Program program, Torch torch, Work work) throws InterruptedException {
        float[] numbers = new float[SIZE * SIZE];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (i % 17 - 8) / 8f;
        }
        double[] seconds = new double[COUNTED];
        try (Memory memory = torch.memory()) {
            Tensor a = memory.floats(numbers, SIZE, SIZE);
            for (int run = -WARM_UP; run < COUNTED; run++) {
                work.checkCancelled();
                long began = System.nanoTime();
                try (Tensor last = program.run(memory, "last", Program.of(a), Program.of(a))) {
                    // a graphics processor is done only when its number is here
                    last.scalar();
                }
                if (run >= 0) {
                    seconds[run] = (System.nanoTime() - began) / 1e9;
                }
            }
        }
        Arrays.sort(seconds);
        return seconds[COUNTED / 2];
    }
}
