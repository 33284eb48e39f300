package io.recscope.app.command;

import io.recscope.engine.experiment.Trained;
import io.recscope.engine.experiment.Training;
import io.recscope.engine.recommend.TrainingLog;
import java.util.Locale;

/// How a model learned, in one line: epochs, the one that was kept, seconds and device.
record TrainingText(Trained trained) {

    String line() {
        Training training = trained.training();
        TrainingLog log = training.log();
        TrainingLog.Epoch best = training.best();
        String measured = Double.isNaN(best.ndcg())
                ? ""
                : String.format(
                        Locale.ROOT, " (ndcg@10 %.4f for %,d users set aside)", best.ndcg(), training.setAside());
        return String.format(
                Locale.ROOT,
                "%s learned: epoch %d of %d kept%s, %.1f s on %s",
                trained.name() + (training.fold().isEmpty() ? "" : ", " + training.fold() + ","),
                log.best(),
                log.epochs().size(),
                measured,
                log.seconds(),
                log.device());
    }
}
