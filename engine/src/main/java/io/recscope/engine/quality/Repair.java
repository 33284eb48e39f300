package io.recscope.engine.quality;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.recscope.engine.work.Work;
import java.util.List;
import java.util.Locale;

/// A change to a dataset that makes it better to learn from: a record, so that it can be stored, compared and repeated.
///
/// Applying never changes what it is applied to. Equal repairs of equal drafts give equal drafts; every randomness has
/// its seed in the repair. As JSON the field `repair` holds its name. Compact constructors reject nonsense with
/// [io.recscope.engine.fault.BadUsage].
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "repair")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Drop.Duplicates.class, name = "drop-duplicates"),
    @JsonSubTypes.Type(value = Drop.Repurchases.class, name = "drop-repurchases"),
    @JsonSubTypes.Type(value = Drop.Anonymous.class, name = "drop-anonymous"),
    @JsonSubTypes.Type(value = Drop.ImpossibleWeights.class, name = "drop-impossible-weights"),
    @JsonSubTypes.Type(value = Drop.ImpossiblePrices.class, name = "drop-impossible-prices"),
    @JsonSubTypes.Type(value = Drop.Times.class, name = "drop-times"),
    @JsonSubTypes.Type(value = Drop.Items.class, name = "drop-items"),
    @JsonSubTypes.Type(value = Drop.Users.class, name = "drop-users"),
    @JsonSubTypes.Type(value = Clip.Weights.class, name = "clip-weights"),
    @JsonSubTypes.Type(value = Clip.WeightQuantiles.class, name = "clip-weight-quantiles"),
    @JsonSubTypes.Type(value = Clip.Times.class, name = "clip-times"),
    @JsonSubTypes.Type(value = Merge.Repeats.class, name = "merge-repeats"),
    @JsonSubTypes.Type(value = Merge.SameTitles.class, name = "merge-same-titles"),
    @JsonSubTypes.Type(value = Merge.IdVariants.class, name = "merge-id-variants"),
    @JsonSubTypes.Type(value = Merge.Cancellations.class, name = "merge-cancellations"),
    @JsonSubTypes.Type(value = Fill.UsersBySession.class, name = "fill-users-by-session"),
    @JsonSubTypes.Type(value = Fill.Titles.class, name = "fill-titles"),
    @JsonSubTypes.Type(value = Fill.Weights.class, name = "fill-weights"),
    @JsonSubTypes.Type(value = CleanText.class, name = "clean-text"),
    @JsonSubTypes.Type(value = KCore.class, name = "k-core"),
    @JsonSubTypes.Type(value = Resample.UserCap.class, name = "resample-user-cap"),
    @JsonSubTypes.Type(value = Resample.ItemCap.class, name = "resample-item-cap"),
    @JsonSubTypes.Type(value = Resample.BalancedWeights.class, name = "resample-balanced-weights"),
    @JsonSubTypes.Type(value = Augment.class, name = "augment")
})
public sealed interface Repair permits Drop, Clip, Merge, Fill, CleanText, KCore, Resample, Augment {

    /// The name it has in JSON and commands, for example `drop-duplicates`: its family and its kind.
    default String name() {
        Class<?> family = getClass().getEnclosingClass();
        String words =
                (family == null ? "" : family.getSimpleName()) + getClass().getSimpleName();
        return words.replaceAll("(?<=.)(?=[A-Z][a-z])", "-").toLowerCase(Locale.ROOT);
    }

    /// The repaired draft and what changed. Nothing is written.
    ///
    /// @throws InterruptedException when `work` was cancelled
    Repaired apply(Draft draft, Work work) throws InterruptedException;

    /// The draft and the effect of having made `after` of `before`.
    ///
    /// @param notes what the numbers do not say
    default Repaired made(Draft before, Draft after, String... notes) {
        return new Repaired(after, Effect.between(this, before, after, List.of(notes)));
    }
}
