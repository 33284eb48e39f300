package io.recscope.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.recscope.engine.experiment.Trained;
import io.recscope.engine.experiment.Training;
import io.recscope.engine.recommend.TrainingLog;
import io.recscope.engine.recommend.TrainingLog.Epoch;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingTextTest {
    private static String line(String fold, String member, double ndcg) {
        TrainingLog log = new TrainingLog(
                List.of(new Epoch(1, 8, ndcg, ndcg, 60), new Epoch(2, 7, ndcg, ndcg, 121.26)), 1, "cpu", List.of());
        Training training = new Training(fold, member, JsonNodeFactory.instance.objectNode(), 2000, log);
        return new TrainingText(Trained.of("fast", training)).line();
    }

    @Test
    void aTrainingIsToldInOneLine() {
        assertThat(line("", "", .05))
                .isEqualTo(
                        "fast learned: epoch 1 of 2 kept (ndcg@10 0.0500 for 2,000 users set aside), 121.3 s on cpu");
    }

    @Test
    void foldAndMemberAreNamedWhereThereAreAny() {
        assertThat(line("fold 2", "gru", .05)).startsWith("fast › gru, fold 2, learned: epoch 1 of 2");
    }

    @Test
    void whatWasNotMeasuredIsNotTold() {
        assertThat(line("", "", Double.NaN)).isEqualTo("fast learned: epoch 1 of 2 kept, 121.3 s on cpu");
    }
}
