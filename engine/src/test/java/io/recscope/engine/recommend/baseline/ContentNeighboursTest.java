package io.recscope.engine.recommend.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.language.Words;
import io.recscope.engine.recommend.Candidate;
import io.recscope.engine.recommend.Pipeline;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.recommend.Sketch;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.work.Work;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentNeighboursTest {

    @Test
    void wordsAreLowerCasedAndPartedAtAnythingElse() {
        assertThat(Words.of("OPI Nail-Lacquer, 0.5oz É")).containsExactly("opi", "nail", "lacquer", "0", "5oz", "é");
        assertThat(Words.of("  …— ")).isEmpty();
    }

    @Test
    void chineseIsReadByPairsOfCharacters() {
        assertThat(Words.of("精神小伙ＯＫ了, 路")).containsExactly("精神", "神小", "小伙", "ok", "了", "路");
    }

    @Test
    void similarityIsTheCosineOfWeightedWords() throws Exception {
        Dataset data = Sketch.titled(List.of("red shoe", "Red hat", "blue hat", ""));
        float[] scores =
                Sketch.scores(new ContentNeighbours(1, TextReading.WORDS).fit(data, Workshop.BARE, Work.SILENT), 0);
        double shared = Math.log1p(3 / 2.0 * 4 / 3); // a word of 2 of 4 items
        double lone = Math.log1p(4);
        double expected = shared * shared / (Math.hypot(shared, lone) * Math.hypot(shared, shared));
        assertThat((double) scores[0]).isCloseTo(1, within(1e-6));
        assertThat((double) scores[1]).isCloseTo(expected, within(1e-6));
        assertThat(scores[2]).isZero();
        assertThat(scores[3]).isEqualTo(Float.NEGATIVE_INFINITY);
    }

    @Test
    void anItemNobodyChoseYetIsRecommendedByItsText() throws Exception {
        Dataset data = Sketch.titled(List.of("颜值随拍小姐姐", "数码评测", "高新数码产品", "猫咪日常"), "1", "3");
        Pipeline pipeline = new Pipeline(ContentNeighbours.usual().fit(data, Workshop.BARE, Work.SILENT), List.of());
        Candidate first = pipeline.recommend(Request.next(UserHistory.ofItems(3, 1), 1))
                .candidates()
                .getFirst();
        assertThat(first.item()).isEqualTo(2);
    }

    @Test
    void theLatestChoiceWeighsMost() throws Exception {
        Dataset data = Sketch.titled(List.of("tea", "ink", "tea pot", "ink pot"));
        float[] scores = Sketch.scores(
                new ContentNeighbours(0.5, TextReading.WORDS).fit(data, Workshop.BARE, Work.SILENT), 0, 1);
        assertThat(scores[3]).isEqualTo(2 * scores[2]);
    }
}
