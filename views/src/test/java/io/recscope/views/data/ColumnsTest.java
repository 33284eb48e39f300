package io.recscope.views.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.work.Work;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    private static final int MILLION = 1_000_000;

    private final AtomicInteger made = new AtomicInteger();
    private final Field number = Field.number(
            "data.field.weight",
            80,
            row -> {
                made.incrementAndGet();
                return String.valueOf(row % 7);
            },
            () -> row -> row % 7);

    private Columns columns(int rows) {
        return new Columns(
                "data.things.items",
                rows,
                List.of(number),
                text -> row -> String.valueOf(row).contains(text));
    }

    @Test
    void rowsAreSortedAndTiesKeepTheirOrder() throws InterruptedException {
        int[] rising = columns(10).select("", Optional.of(new Columns.Sort(number, false)), Work.SILENT);
        assertThat(rising).containsExactly(0, 7, 1, 8, 2, 9, 3, 4, 5, 6);
        int[] falling = columns(10).select("", Optional.of(new Columns.Sort(number, true)), Work.SILENT);
        assertThat(falling).containsExactly(6, 5, 4, 3, 2, 9, 1, 8, 0, 7);
    }

    @Test
    void onlyRowsThatFitAreChosen() throws InterruptedException {
        assertThat(columns(30).select(" 2 ", Optional.empty(), Work.SILENT))
                .containsExactly(2, 12, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29);
    }

    @Test
    void aMillionRowsAreListedWithoutMakingAny() throws InterruptedException {
        int[] all = columns(MILLION).select("", Optional.empty(), Work.SILENT);
        RowList rows = new RowList(all);
        assertThat(rows).hasSize(MILLION);
        assertThat(rows.get(MILLION - 1)).isEqualTo(MILLION - 1);
        assertThat(made).hasValue(0);
    }

    @Test
    void aSearchThatNobodyWaitsForEnds() {
        Work cancelled = new Work() {
            @Override
            public void report(double fraction, String step) {}

            @Override
            public void checkCancelled() throws InterruptedException {
                throw new InterruptedException("cancelled");
            }
        };
        assertThatThrownBy(() -> columns(10).select("", Optional.empty(), cancelled))
                .isInstanceOf(InterruptedException.class);
    }
}
