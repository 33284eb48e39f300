package io.recscope.app.bench;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.DatasetBuilder;
import io.recscope.engine.data.Interaction;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.sequence.Inputs;
import io.recscope.engine.sequence.InterestModel;
import io.recscope.engine.sequence.InterestNetwork;
import io.recscope.engine.sequence.Objective;
import io.recscope.engine.sequence.Shape;
import io.recscope.engine.sequence.Start;
import io.recscope.engine.sequence.Training;
import io.recscope.engine.study.Workshops;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Training and asking the interest model on drawn histories, beside a peer that does the same with the same
/// network: 3,501 items, width 64, 2 layers, 2 heads, 200 events, 128 histories a step, dropout 0.2, 256
/// negatives or all items.
public record SequenceBenchmark(Workshops workshops) implements Benchmark {
    private static final int ITEMS = 3501;
    private static final int EVENTS = 200;
    private static final int HISTORIES = 128;
    private static final int NEGATIVES = 256;
    /// The compiler of the programs works in the first steps.
    private static final int WARM_UP = 3;

    private static final int STEPS = 6;

    @Override
    public String name() {
        return "sequence";
    }

    @Override
    public String purpose() {
        return "train and ask the interest model on drawn histories, in turn with --peer where one is named";
    }

    @Override
    public List<Figure> run(BenchSetting setting, Work work) throws IOException, InterruptedException {
        Workshop workshop = workshops.passing();
        int threads = workshop.torch().settings().threads();
        List<Figure> figures = new ArrayList<>();
        Dataset data = histories(setting);
        try (Peers peers = Peers.of(setting)) {
            for (Loss loss : Loss.values()) {
                figures.addAll(training(loss, data, workshop, peers.peer(), threads, setting.runs(), work));
            }
            try (InterestModel model = (InterestModel) network(NEGATIVES).fit(data, workshop, Work.SILENT)) {
                figures.addAll(new Requests(model, ITEMS, EVENTS).figures(peers.peer(), setting.runs()));
            }
        }
        return figures;
    }

    /// What a step compares with.
    private enum Loss {
        SAMPLED("sampled softmax", "samp", NEGATIVES),
        FULL("full softmax", "full", 0);

        private final String label;
        private final String peer;
        private final int negatives;

        Loss(String label, String peer, int negatives) {
            this.label = label;
            this.peer = peer;
            this.negatives = negatives;
        }
    }

    /// The peer, or nobody.
    private record Peers(Optional<SequencePeer> peer) implements AutoCloseable {
        static Peers of(BenchSetting setting) throws IOException {
            if (setting.peer().isEmpty()) {
                setting.notes().accept("no --peer is named: it is left out");
                return new Peers(Optional.empty());
            }
            return new Peers(Optional.of(new SequencePeer(setting.peer().get())));
        }

        @Override
        public void close() {
            peer.ifPresent(SequencePeer::close);
        }
    }

    private static List<Figure> training(
            Loss loss, Dataset data, Workshop workshop, Optional<SequencePeer> peer, int threads, int runs, Work work)
            throws IOException, InterruptedException {
        double[] ours = new double[runs];
        double[] theirs = new double[runs];
        if (peer.isPresent()) {
            peer.get().threads(threads);
            peer.get().stepMillis(loss.peer, 1);
        }
        for (int run = 0; run < runs; run++) {
            StepTimes times = new StepTimes(work);
            network(loss.negatives).fit(data, workshop, times).close();
            ours[run] = Figure.of("", "", times.millis(WARM_UP)).median();
            if (peer.isPresent()) {
                theirs[run] = peer.get().stepMillis(loss.peer, STEPS);
            }
        }
        String what = "training step, " + loss.label + ", " + threads + (threads == 1 ? " thread" : " threads");
        return beside(what, ours, theirs, peer.isPresent());
    }

    /// Our figure, and the peer's and their ratio where there is one.
    static List<Figure> beside(String what, double[] ours, double[] theirs, boolean peer) {
        Figure own = Figure.of(what, "ms", ours);
        if (!peer) {
            return List.of(own);
        }
        Figure other = Figure.of(what + ": peer", "ms", theirs);
        return List.of(own, other, Figure.of(what + ": peer / RecScope", "×", other.median() / own.median()));
    }

    private static InterestNetwork network(int negatives) {
        return new InterestNetwork(
                new Shape(64, 2, 2, EVENTS, false, false, 0),
                new Inputs(false, true, false, false, false),
                new Objective(0, 0, negatives, 0.2, 0, 0, 0, 0),
                new Training(1, 0, 1e-3, 0, HISTORIES * EVENTS, 0, 0, 0, 0),
                1,
                Start.afresh());
    }

    private static Dataset histories(BenchSetting setting) throws IOException, InterruptedException {
        Random random = new Random(1);
        try (DatasetBuilder builder = new DatasetBuilder(setting.scratch(), Clock.ORDER, List.of())) {
            for (int item = 0; item < ITEMS; item++) {
                builder.item("i" + item);
            }
            for (int history = 0; history < HISTORIES * (WARM_UP + STEPS); history++) {
                int user = builder.user("u" + history);
                for (int event = 0; event < EVENTS; event++) {
                    builder.add(Interaction.of(user, random.nextInt(ITEMS), event));
                }
            }
            return builder.build(setting.scratch().resolve("histories"), Work.SILENT);
        }
    }
}
