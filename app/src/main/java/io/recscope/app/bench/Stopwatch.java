package io.recscope.app.bench;

import java.io.IOException;

/// Measures pieces of work in seconds of wall time.
final class Stopwatch {
    private Stopwatch() {}

    /// A piece of work to be measured.
    interface Piece {
        void run() throws IOException, InterruptedException;
    }

    /// Seconds of one run.
    static double seconds(Piece piece) throws IOException, InterruptedException {
        long began = System.nanoTime();
        piece.run();
        return (System.nanoTime() - began) / 1e9;
    }

    /// Seconds of each of `runs` runs after one that is not counted.
    static double[] repeated(int runs, Piece piece) throws IOException, InterruptedException {
        piece.run();
        double[] seconds = new double[runs];
        for (int run = 0; run < runs; run++) {
            seconds[run] = seconds(piece);
        }
        return seconds;
    }
}
