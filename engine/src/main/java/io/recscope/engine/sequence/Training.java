package io.recscope.engine.sequence;

import io.recscope.engine.fault.BadUsage;

/// How a network learns: Adam with a warm-up and a rate that falls like a cosine to 2 % at the last epoch.
///
/// @param epochs the most passes through all histories; 0 only for a network that starts from another model, which is
///     then taken over as it is
/// @param patience epochs without a better NDCG@10 of the choices set aside after which it stops; 0 for never
/// @param rate highest learning rate
/// @param warmUp number of steps until the rate is reached
/// @param batch number of events in a step, about
/// @param clip the most the gradients of a step may be long together; 0 for any length
/// @param average how much of the average of all parameters stays in a step, in `[0, 1)`; the average is what
///     foretells in the end
/// @param validation the most users whose last choice is set aside; never more than a third of them; 0 for none,
///     and then the last epoch counts
/// @param minutes after which no new epoch begins; 0 for any time
public record Training(
        int epochs,
        int patience,
        double rate,
        int warmUp,
        int batch,
        double clip,
        double average,
        int validation,
        double minutes) {
    private static final String NOT_NEGATIVE = "Give 0 or more.";

    public Training {
        require(epochs >= 0, "epochs", epochs, NOT_NEGATIVE);
        require(patience >= 0, "patience", patience, NOT_NEGATIVE);
        require(rate > 0, "rate", rate, "Give a number above 0.");
        require(warmUp >= 0, "warmUp", warmUp, NOT_NEGATIVE);
        require(batch >= 1, "batch", batch, "Give at least 1.");
        require(clip >= 0, "clip", clip, NOT_NEGATIVE);
        require(average >= 0 && average < 1, "average", average, "Give a number from 0 to below 1.");
        require(validation >= 0, "validation", validation, NOT_NEGATIVE);
        require(minutes >= 0, "minutes", minutes, NOT_NEGATIVE);
    }

    Training withEpochs(int number) {
        return new Training(number, patience, rate, warmUp, batch, clip, average, validation, minutes);
    }

    private static void require(boolean sound, String name, Number value, String remedy) {
        if (!sound) {
            throw new BadUsage("The setting " + name + " cannot be " + value, "", remedy);
        }
    }
}
