package io.recscope.engine.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkTest {
    private final List<Double> fractions = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private final Work whole = (fraction, step) -> {
        fractions.add(fraction);
        steps.add(step);
    };

    @AfterEach
    void noInterruptIsLeftForOtherTests() {
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void aPartReportsIntoItsRangeOfTheWhole() {
        Work part = whole.part(0.2, 0.6);

        part.report(0, "begin");
        part.report(0.5, "middle");
        part.report(1, "end");

        assertThat(fractions.get(0)).isCloseTo(0.2, within(1e-12));
        assertThat(fractions.get(1)).isCloseTo(0.4, within(1e-12));
        assertThat(fractions.get(2)).isCloseTo(0.6, within(1e-12));
        assertThat(steps).containsExactly("begin", "middle", "end");
    }

    @Test
    void aPartOfAPartReportsIntoTheRangeOfBoth() {
        whole.part(0.5, 1).part(0.5, 1).report(0.5, "");

        assertThat(fractions.getFirst()).isCloseTo(0.875, within(1e-12));
    }

    @Test
    void anUnknownFractionStaysUnknownInThePart() {
        whole.part(0.2, 0.6).report(Double.NaN, "");

        assertThat(fractions.getFirst()).isNaN();
    }

    @Property(tries = 200, seed = "1")
    void partsOneAfterTheOtherNeverGoBack(
            @ForAll @DoubleRange(min = 0, max = 1) double cut, @ForAll @DoubleRange(min = 0, max = 1) double fraction) {
        List<Double> reported = new ArrayList<>();
        Work work = (f, step) -> reported.add(f);
        for (Work part : List.of(work.part(0, cut), work.part(cut, 1))) {
            part.report(0, "");
            part.report(fraction, "");
            part.report(1, "");
        }

        assertThat(reported).isSortedAccordingTo((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b));
        assertThat(reported.getFirst()).isZero();
        assertThat(reported.getLast()).isCloseTo(1, within(1e-12));
    }

    @Test
    void anInterruptedThreadIsStoppedOnceAndItsStateCleared() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(Work.SILENT::checkCancelled).isInstanceOf(InterruptedException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThatCode(Work.SILENT::checkCancelled).doesNotThrowAnyException();
    }

    @Test
    void aPartIsCancelledWithTheWhole() {
        Work cancelled = new Work() {
            @Override
            public void report(double fraction, String step) {}

            @Override
            public void checkCancelled() throws InterruptedException {
                throw new InterruptedException("by the analyst");
            }
        };

        assertThatThrownBy(() -> cancelled.part(0, 0.5).part(0.5, 1).checkCancelled())
                .isInstanceOf(InterruptedException.class)
                .hasMessage("by the analyst");
    }
}
