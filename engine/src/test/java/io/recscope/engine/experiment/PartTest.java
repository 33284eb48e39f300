package io.recscope.engine.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.DatasetBuilder;
import io.recscope.engine.data.Interaction;
import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.work.Work;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartTest {
    @Test
    void actionsAndContextsAreThoseOfTheWhole(@TempDir Path folder) throws Exception {
        try (DatasetBuilder builder = new DatasetBuilder(folder, Clock.ORDER, List.of("country", "channel"))) {
            int buy = builder.action("buy");
            for (int event = 0; event < 4; event++) {
                String country = event == 2 ? "" : "land " + event;
                List<Integer> contexts = List.of(builder.context(0, country), builder.context(1, "shop"));
                int item = builder.item("i" + event);
                builder.add(new Interaction(builder.user("u"), item, event, 1, buy, -1, 0, contexts));
            }
            Dataset whole = builder.build(folder.resolve("snapshot"), Work.SILENT);
            Interactions part = new Part(whole, new int[] {1}, new int[] {4}, new BitSet());

            UserHistory history = part.history(0);
            assertThat(part.actions().get(history.action(0))).isEqualTo("buy");
            assertThat(part.contexts()).containsExactly("country", "channel");
            assertThat(part.contextValues(0).size()).isEqualTo(3);
            assertThat(part.contextValues(0).get(part.context(0, history.row(0))))
                    .isEqualTo("land 1");
            assertThat(part.context(0, history.row(1))).isEqualTo(-1);
            assertThat(part.context(1, -1)).isEqualTo(-1);
        }
    }
}
