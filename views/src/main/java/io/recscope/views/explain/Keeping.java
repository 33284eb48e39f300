package io.recscope.views.explain;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.recscope.engine.explain.Account;
import io.recscope.engine.explain.Explanation;
import io.recscope.engine.fault.Fault;
import io.recscope.engine.recommend.policy.Knobs;
import io.recscope.engine.study.ExplanationLibrary;
import io.recscope.engine.study.Laboratory;
import io.recscope.engine.work.Work;
import io.recscope.views.desk.Desk;
import io.recscope.views.session.OpenStudy;
import io.recscope.views.session.Summary;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Explanations that are kept in the workspace: put there, listed, and read again.
final class Keeping {
    private final Desk desk;
    private final InstantSource clock;
    private final Slot<String> kept;
    private final Slot<Reopened> reopened;

    /// What a kept explanation is about, in the workspace of now.
    record Reopened(KeptExplanation one, Inquiry inquiry) {}

    /// @param clock tells when an explanation was kept
    Keeping(Desk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
        kept = new Slot<>(desk.jobs());
        reopened = new Slot<>(desk.jobs());
    }

    /// The id of the explanation that was kept last.
    Slot<String> kept() {
        return kept;
    }

    /// The one that was read again last.
    Slot<Reopened> reopened() {
        return reopened;
    }

    /// The kept explanation that is asked again now, if it is one.
    Optional<KeptExplanation> again(Optional<Inquiry> asked) {
        return reopened.value()
                .filter(kept -> asked.equals(Optional.of(kept.inquiry())))
                .map(Reopened::one);
    }

    /// Keeps an explanation.
    void keep(Answer now, Explanation found) {
        study().ifPresent(open ->
                kept.start(desk.phrases().now("explain.job.keep"), work -> save(open.laboratory(), now, found)));
    }

    private Optional<OpenStudy> study() {
        return desk.session().study().get();
    }

    private String save(Laboratory laboratory, Answer now, Explanation found) {
        Ground ground = now.ground();
        ExplanationLibrary.Subject subject = new ExplanationLibrary.Subject(
                ground.data().digest(),
                ground.entry().digest(),
                Knobs.write(ground.policy()),
                ground.user(),
                clock.instant().toString(),
                laboratory.program());
        return new ExplanationLibrary(laboratory.workspace()).save(subject, found, ground.catalog());
    }

    /// An explanation as JSON, with its subject.
    static ObjectNode account(Answer now, Explanation found) {
        ObjectNode json = new Account(found, now.ground().catalog()).json();
        json.put("user", now.ground().user());
        json.put("dataset", now.ground().data().digest());
        json.put("model", now.ground().entry().digest());
        return json.put("policy", Knobs.write(now.ground().policy()));
    }

    /// All that are kept, the latest first; one that cannot be read does not stand in the way of the others. To be
    /// called by any thread.
    ///
    /// @throws InterruptedException when `work` was cancelled
    static List<KeptExplanation> all(OpenStudy study, Work work) throws InterruptedException {
        ExplanationLibrary library = new ExplanationLibrary(study.laboratory().workspace());
        List<KeptExplanation> all = new ArrayList<>();
        for (String id : library.ids()) {
            work.checkCancelled();
            read(library, id).ifPresent(all::add);
        }
        all.sort(Comparator.comparing(KeptExplanation::made).reversed().thenComparing(KeptExplanation::id));
        return all;
    }

    /// Empty where it cannot be read; whoever opens it by its id is told why.
    private static Optional<KeptExplanation> read(ExplanationLibrary library, String id) {
        try {
            return Optional.of(new KeptExplanation(id, library.load(id)));
        } catch (Fault damaged) {
            return Optional.empty();
        }
    }

    /// Reads one again; [#reopened()] then has it, or why it cannot be asked again.
    void reopen(String id) {
        Optional<Summary> summary = desk.session().summary().get();
        study().ifPresent(open ->
                summary.ifPresent(known -> reopened.start(desk.phrases().now("explain.job.reopen"), work -> {
                    ExplanationLibrary library =
                            new ExplanationLibrary(open.laboratory().workspace());
                    KeptExplanation one = new KeptExplanation(id, library.load(id));
                    return new Reopened(
                            one,
                            Inquiry.of(one.focus(known), known, one.manner()).orElseThrow());
                })));
    }
}
