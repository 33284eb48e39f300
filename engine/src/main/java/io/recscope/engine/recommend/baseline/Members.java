package io.recscope.engine.recommend.baseline;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Weights;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The members of a fusion in the making, each made at most once. Those that do not become part of it are closed
/// at the end, unless the workshop keeps them. Not thread-safe.
final class Members implements AutoCloseable {
    private final Fusion fusion;
    private final Interactions data;
    private final Workshop workshop;
    private final Map<Integer, Member> made = new TreeMap<>();

    /// @param own whether whoever has it closes it
    private record Member(Model model, boolean own) {}

    /// @param data what members learn from, all of it
    Members(Fusion fusion, Interactions data, Workshop workshop) {
        this.fusion = fusion;
        this.data = data;
        this.workshop = workshop;
    }

    /// A member that has learned from all data.
    Model fitted(int number, Work work) throws InterruptedException {
        Member member = made.get(number);
        if (member == null) {
            ModelSpec spec = fusion.members().get(number);
            member = new Member(workshop.fit(spec, data, work), !workshop.keeps(spec));
            made.put(number, member);
        }
        return member.model();
    }

    /// Makes a member again from what it had learned.
    void restore(int number, Weights weights) {
        ModelSpec spec = fusion.members().get(number);
        made.put(number, new Member(spec.restore(weights, data, workshop), true));
    }

    /// The finished fusion, which closes the members that are its own.
    ///
    /// @param weights one for each member; those of positive weight have been made
    FusedModel fused(float[] weights) {
        List<Model> speaking = new ArrayList<>();
        List<Model> own = new ArrayList<>();
        for (int number = 0; number < weights.length; number++) {
            Member member = weights[number] > 0 ? made.remove(number) : null;
            if (member != null) {
                speaking.add(member.model());
                if (member.own()) {
                    own.add(member.model());
                }
            }
        }
        return new FusedModel(fusion, weights, speaking, own, data.catalog().size());
    }

    @Override
    public void close() {
        made.values().stream().filter(Member::own).forEach(member -> member.model()
                .close());
        made.clear();
    }
}
