package io.recscope.app.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.fault.MachineFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class StartTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    /// Says a word and never ends.
    static final class Hanging {
        private Hanging() {}

        public static void main(String[] arguments) throws InterruptedException {
            System.out.println("begun");
            new CountDownLatch(1).await();
        }
    }

    @Test
    void takesTheTimeUntilTheSign() throws Exception {
        assertThat(new Start(List.of(java(), "--version"), LONG).until("25")).isPositive();
    }

    @Test
    void givesUpWhatHangs() throws Exception {
        Path classes = Path.of(StartTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Start hanging =
                new Start(List.of(java(), "-cp", classes.toString(), Hanging.class.getName()), Duration.ofSeconds(2));

        assertThatThrownBy(() -> hanging.until("begun"))
                .isInstanceOf(MachineFault.class)
                .hasMessageContaining("hung and was stopped after 2 s")
                .hasMessageContaining(Hanging.class.getName());
    }

    @Test
    void tellsWhatAFailedStartSaid() {
        assertThatThrownBy(() -> new Start(List.of(java(), "-cp", ".", "no.such.Program"), LONG).until("begun"))
                .isInstanceOf(MachineFault.class)
                .hasMessageContaining("exit code 1")
                .hasMessageContaining("no.such.Program");
    }

    @Test
    void doesNotTellAWholeClassPath() {
        Start failing = new Start(
                List.of(java(), "-Dx=1", "-Dy=2", "-cp", "long".repeat(500), "no.such.Program", "a", "b"), LONG);

        assertThatThrownBy(() -> failing.until("begun"))
                .isInstanceOf(MachineFault.class)
                .hasMessageContaining(" … no.such.Program a b")
                .message()
                .hasSizeLessThan(1000);
    }

    @Test
    void isNotContentWithAnEndWithoutTheSign() {
        assertThatThrownBy(() -> new Start(List.of(java(), "--version"), LONG).until("first frame"))
                .isInstanceOf(MachineFault.class)
                .hasMessageContaining("exit code 0");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
