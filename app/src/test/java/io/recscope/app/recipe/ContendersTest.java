package io.recscope.app.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.app.recipe.Contenders.Contender;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.NotFound;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.baseline.Ease;
import io.recscope.engine.recommend.baseline.Fusion;
import io.recscope.engine.recommend.baseline.MostPopular;
import io.recscope.engine.sequence.InterestNetwork;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContendersTest {
    private static final ModelKinds KINDS = new ModelKinds(List.of(
            InterestNetwork.usual(),
            MostPopular.usual(),
            Ease.usual(),
            Fusion.usual(List.of(Ease.usual(), MostPopular.usual()))));

    static List<Recipe> recipes() {
        return Recipes.all();
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void everyRecipeAndEachOfItsAblationsIsAModel(Recipe recipe) {
        Contenders contenders = new Contenders(KINDS, recipe, 7);

        assertThat(contenders.ablations(true))
                .hasSize(contenders.ablations(false).size() + 1)
                .extracting(Contender::spec)
                .doesNotHaveDuplicates()
                .doesNotContain(contenders.interest());
        assertThat(recipe.origin()).endsWith(".");
    }

    @Test
    void networksComeAfterTheOthersAndFusionsLast() {
        Contenders contenders = new Contenders(KINDS, Recipes.of(Recipes.ML_1M, Recipes.CPU), 7);

        assertThat(contenders.all())
                .extracting(Contender::name)
                .containsExactly("most-popular", "ease", "interest", "fusion", "fusion+interest");
        assertThat(contenders.named(List.of("interest", "ease")))
                .extracting(Contender::name)
                .containsExactly("ease", "interest");
        assertThatThrownBy(() -> contenders.named(List.of("eas")))
                .isInstanceOf(BadUsage.class)
                .hasMessageContainingAll("'eas'", "fusion+interest");
    }

    @Test
    void fusionsHaveMembersAsTheRecipeSetsThem() {
        Contenders contenders = new Contenders(KINDS, Recipes.of(Recipes.ML_1M, Recipes.CPU), 7);

        ModelSpec with = contenders.withInterest();

        assertThat(((Fusion) with).members())
                .containsExactly(contenders.interest(), new Ease(1000, 0.8), MostPopular.usual());
        assertThat(with.label()).isEqualTo("fusion with interest");
        assertThat(contenders.all().get(3).spec().label()).isEqualTo("fusion");
    }

    @Test
    void settingsAreTakenOverOneByOne() {
        Recipe recipe = Recipes.of(Recipes.ML_1M, Recipes.CPU).with("interest", Map.of("epochs", "2"));

        InterestNetwork network = (InterestNetwork) recipe.spec(KINDS, "interest", 7);

        assertThat(network.training().epochs()).isEqualTo(2);
        assertThat(network.shape().width()).isEqualTo(64);
        assertThat(network.seed()).isEqualTo(7);
    }

    @Test
    void aDatasetWithoutRecipeIsRefusedWithTheOnesThereAre() {
        assertThatThrownBy(() -> Recipes.of("films", "cpu"))
                .isInstanceOf(NotFound.class)
                .hasMessageContainingAll("'films'", "ml-1m gpu");
    }
}
