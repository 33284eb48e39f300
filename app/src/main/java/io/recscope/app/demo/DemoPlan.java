package io.recscope.app.demo;

import io.recscope.app.recipe.Contenders;
import io.recscope.app.recipe.Recipes;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.work.Work;
import io.recscope.sample.SampleData;
import io.recscope.sample.SampleSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What a demo is about.
///
/// @param dataset name of the dataset; the repaired one is called so with `-clean` behind it
/// @param attribution whom the data is owed to
/// @param models to be measured, at least one
/// @param shown the model that recommends to the three users, one of `models`
/// @param turned whether the knobs of policies are turned, too, and data made worse
public record DemoPlan(
        String dataset, String attribution, Source source, List<ModelSpec> models, ModelSpec shown, boolean turned) {
    private static final String ONLINE_RETAIL = Recipes.RETAIL;
    private static final Set<String> KEPT =
            Set.of("most-popular", "content-neighbours", "transitions", "ease", "interest");
    private static final long SEED = 1;
    private static final List<String> TOO_SLOW = List.of("gru", "lstm");

    public DemoPlan {
        models = List.copyOf(models);
        if (!models.contains(shown)) {
            throw new IllegalArgumentException(shown.kind() + " is not measured");
        }
    }

    /// The models to look around with: some of those that are measured, and the one that is shown, fitted last
    /// so that it comes first.
    public List<ModelSpec> kept() {
        Stream<ModelSpec> others = models.stream().filter(spec -> KEPT.contains(spec.kind()) && !spec.equals(shown));
        return Stream.concat(others, Stream.of(shown)).toList();
    }

    /// Where the data file comes from.
    public interface Source {

        /// Puts the file into a folder, made when missing.
        Path into(Path folder, Work work) throws InterruptedException;
    }

    /// Online Retail II as bundled, with all kinds of models but recurrent networks, which take longer than a
    /// demo may; what is shown is the fusion with the interest model.
    public static DemoPlan onlineRetail(SampleData samples, ModelKinds kinds) {
        Contenders contenders = new Contenders(kinds, Recipes.of(ONLINE_RETAIL, Recipes.CPU), SEED);
        SampleSet sample = samples.set(ONLINE_RETAIL);
        return new DemoPlan(
                ONLINE_RETAIL,
                sample.label().attribution(),
                (folder, work) -> samples.extract(sample, folder, work),
                contenders.all().stream()
                        .filter(contender -> !TOO_SLOW.contains(contender.name()))
                        .map(Contenders.Contender::spec)
                        .toList(),
                contenders.withInterest(),
                true);
    }

    /// The same data with a few models that are made in seconds, to see whether the program works at all.
    public DemoPlan quick(ModelKinds kinds) {
        ModelSpec ease = kinds.preset("ease");
        return new DemoPlan(
                dataset,
                attribution,
                source,
                List.of(kinds.preset("most-popular"), kinds.preset("item-neighbours"), ease),
                ease,
                false);
    }
}
