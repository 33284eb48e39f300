package io.recscope.engine.sequence;

import static io.recscope.engine.sequence.TransferTest.PARENT;
import static io.recscope.engine.sequence.TransferTest.SMALL;
import static io.recscope.engine.sequence.TransferTest.hits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.language.Language;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.Sketch;
import io.recscope.engine.work.Work;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Recurrent networks start from others as the interest network does.
class RecurrentTransferTest {
    private static final Shop THERE = new Shop("there", Shop.FORWARD);
    private static final Shop HERE = new Shop("here", Shop.FORWARD);

    @SuppressWarnings("unused")
    private static final List<Network> NETWORKS = List.of(
            new GruNetwork(SMALL.shape(), Inputs.all(), SMALL.objective(), SMALL.training(), 1, Start.afresh()),
            new LstmNetwork(SMALL.shape(), Inputs.all(), SMALL.objective(), SMALL.training(), 1, Start.afresh()));

    private final Lending workshop = new Lending(Language.ofWords());

    @AfterEach
    void everyTensorIsGivenBack() {
        assertThat(workshop.torch().liveTensors()).isZero();
    }

    @ParameterizedTest
    @FieldSource("NETWORKS")
    void whatFollowsFromTextsIsKnownInAShopWithOtherItems(Network network) throws Exception {
        Dataset there = THERE.dataset(THERE.histories(120, 8, 5));
        Dataset here = HERE.dataset(HERE.histories(60, 8, 6));
        workshop.with(PARENT, network.fit(there, workshop, Work.SILENT));

        try (Model carried = network.carried(PARENT).fit(here, workshop, Work.SILENT);
                Model again = network.restore(carried.weights(), here, workshop)) {
            assertThat(((InterestModel) carried).log().epochs()).isEmpty();
            assertThat(hits(carried, here)).isGreaterThan(0.8);
            assertThat(Sketch.scores(again, 0, 6)).isEqualTo(Sketch.scores(carried, 0, 6));
        }
    }

    @Test
    void aNetworkOfAnotherKindIsNoStart() throws Exception {
        Dataset here = HERE.dataset(HERE.histories(3, 3, 1));
        workshop.with(PARENT, NETWORKS.getFirst().fit(here, workshop, Work.SILENT));

        assertThatThrownBy(() -> NETWORKS.getLast().carried(PARENT).fit(here, workshop, Work.SILENT))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("'lstm' cannot start from one of kind 'gru'");
    }
}
