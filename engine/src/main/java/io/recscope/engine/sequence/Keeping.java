package io.recscope.engine.sequence;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.NotFound;
import io.recscope.engine.recommend.Checkpoints;
import io.recscope.engine.recommend.TrainingLog;
import io.recscope.engine.recommend.Weights;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Keeps one training's progress where the workshop keeps such, if it does.
///
/// A training never fails because its progress cannot be kept; that is only noted.
final class Keeping {
    private final Network network;
    private final Workshop workshop;
    private final Optional<Checkpoints> checkpoints;
    private final String digest;
    private boolean failed;

    private Keeping(Network network, Workshop workshop, String digest) {
        this.network = network;
        this.workshop = workshop;
        this.checkpoints = workshop.checkpoints();
        this.digest = digest;
    }

    static Keeping of(Network network, Interactions data, Workshop workshop, Work work) throws InterruptedException {
        String digest = workshop.checkpoints().isEmpty() ? "" : Identity.of(network, data, workshop, work);
        return new Keeping(network, workshop, digest);
    }

    /// Where an interrupted training stood, or the beginning of a new one.
    Progress begin() {
        List<String> remarks = new ArrayList<>();
        Progress progress = checkpoints
                .flatMap(store -> store.read(digest, remarks::add))
                .flatMap(weights -> readable(weights, remarks))
                .orElseGet(() -> new Progress(network.training().batch()));
        if (!progress.epochs().isEmpty()) {
            remarks.add("Went on after epoch " + progress.epochs().size() + " from where it was interrupted.");
        }
        progress.notes().addAll(remarks);
        return progress;
    }

    private Optional<Progress> readable(Weights weights, List<String> remarks) {
        try {
            return Optional.of(Progress.of(weights));
        } catch (BadData e) {
            String where = checkpoints
                    .flatMap(store -> store.aside(digest))
                    .map(p -> ": " + p)
                    .orElse("");
            remarks.add("A checkpoint could not be used and was put aside" + where + ".");
            return Optional.empty();
        }
    }

    /// Where an interrupted training ends when no more is to be learned.
    ///
    /// @throws NotFound when none was interrupted after its first epoch
    Progress end() {
        List<String> remarks = new ArrayList<>();
        Progress progress = checkpoints
                .flatMap(store -> store.read(digest, remarks::add))
                .flatMap(weights -> readable(weights, remarks))
                .filter(begun -> !begun.best().isEmpty())
                .orElseThrow(() -> new NotFound(
                        "There is no unfinished training with these settings on this data",
                        network.kind(),
                        "Fit without finishing; an interrupted fit can be finished after its first whole epoch."
                                + remarks(remarks)));
        progress.notes()
                .add(String.format(
                        Locale.ROOT,
                        "Finished after epoch %d of %d, as asked for; epoch %d was the best.",
                        progress.epochs().size(),
                        network.training().epochs(),
                        progress.bestEpoch()));
        return progress;
    }

    private static String remarks(List<String> remarks) {
        return remarks.isEmpty() ? "" : " " + String.join(" ", remarks);
    }

    /// Keeps progress in place of what was kept before, and tells whoever watches.
    void keep(Progress progress) {
        store(progress);
        workshop.epochDone(network, new TrainingLog(progress.epochs(), progress.bestEpoch(), "", progress.notes()));
    }

    private void store(Progress progress) {
        if (checkpoints.isEmpty()) {
            return;
        }
        try {
            checkpoints.get().write(digest, progress.weights());
        } catch (IOException e) {
            if (!failed) {
                progress.notes().add("The progress could not be kept for going on later: " + e + ".");
            }
            failed = true;
        }
    }

    /// Forgets a training that is finished.
    void done(Progress progress) {
        if (checkpoints.isEmpty()) {
            return;
        }
        try {
            checkpoints.get().remove(digest);
        } catch (IOException e) {
            progress.notes().add("The checkpoint of this training could not be removed: " + e + ".");
        }
    }
}
