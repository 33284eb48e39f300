package io.recscope.engine.tune;

import io.recscope.engine.experiment.Fold;
import io.recscope.engine.metric.Measurement;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.recommend.policy.Facts;
import io.recscope.engine.recommend.policy.Knobs;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.recommend.policy.PolicyPooling;
import io.recscope.engine.work.Work;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/// How good a model under a policy is on a fold: the objective of every search. Names with a dot are knobs of the
/// policy, others settings of the model.
///
/// A model is fitted when its settings are asked for, and its candidates are kept until others are. One caller at a
/// time.
public final class Offline implements Objective {
    private final Ground ground;
    private final Subject subject;
    private final Deque<Drawn> last = new ArrayDeque<>();

    /// Where it is measured.
    ///
    /// @param facts of the fold's training part
    /// @param workshop what models are made with
    /// @param threads at least 1; their number changes no result
    public record Ground(Fold fold, Facts facts, Workshop workshop, Population.Sampling sampling, int threads) {}

    /// What is measured.
    ///
    /// @param kind of the model
    /// @param base the policy whose knobs are turned
    public record Subject(ModelKinds kinds, String kind, Policy base) {

        /// The model of some settings.
        public ModelSpec spec(Map<String, String> settings) {
            return kinds.parse(kind, part(settings, false));
        }

        /// The policy of some settings.
        public Policy policy(Map<String, String> settings) {
            return Knobs.turned(base, part(settings, true));
        }

        private static Map<String, String> part(Map<String, String> settings, boolean knobs) {
            Map<String, String> part = new LinkedHashMap<>();
            settings.forEach((name, value) -> {
                if (name.contains(".") == knobs) {
                    part.put(name, value);
                }
            });
            return part;
        }
    }

    private record Drawn(ModelSpec spec, Turning turning) {}

    public Offline(Ground ground, Subject subject) {
        this.ground = ground;
        this.subject = subject;
    }

    @Override
    public Map<String, Measurement> measure(Map<String, String> settings, Work work) throws InterruptedException {
        Policy policy = subject.policy(settings);
        return turning(subject.spec(settings), work).measure(policy, work).metrics();
    }

    private Turning turning(ModelSpec spec, Work work) throws InterruptedException {
        if (last.isEmpty() || !last.getFirst().spec().equals(spec)) {
            last.clear();
            last.add(new Drawn(spec, drawn(spec, work)));
        }
        return last.getFirst().turning();
    }

    private Turning drawn(ModelSpec spec, Work work) throws InterruptedException {
        Model model = ground.workshop().fit(spec, ground.fold().train(), work.part(0, 0.8));
        try {
            Population population = Population.draw(
                    ground.fold(),
                    PolicyPooling.of(model, ground.facts()),
                    ground.sampling(),
                    ground.threads(),
                    work.part(0.8, 1));
            return new Turning(population, ground.facts(), Turning.COARSE, ground.threads());
        } finally {
            if (!ground.workshop().keeps(spec)) {
                model.close();
            }
        }
    }
}
