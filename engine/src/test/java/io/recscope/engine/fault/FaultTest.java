package io.recscope.engine.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class FaultTest {

    @Test
    void theMessageSaysWhatWhereAndWhatToDo() {
        Fault fault = new BadData("The file is empty", "ratings.csv", "Choose another file.");

        assertThat(fault).hasMessage("The file is empty (ratings.csv). Choose another file.");
        assertThat(fault.what()).isEqualTo("The file is empty");
        assertThat(fault.where()).isEqualTo("ratings.csv");
        assertThat(fault.remedy()).isEqualTo("Choose another file.");
        assertThat(fault.getCause()).isNull();
    }

    @Test
    void withoutAPlaceTheMessageHasNoParentheses() {
        assertThat(new NotFound("There is no user '7'", "", "Check the id."))
                .hasMessage("There is no user '7'. Check the id.");
    }

    @Test
    void theCauseIsKept() {
        IOException cause = new IOException("No space left on device");

        assertThat(new MachineFault("The disk is full", "/data", "Free space.", cause))
                .hasCause(cause);
    }

    @Test
    void everyKindIsHandledWithoutADefault() {
        assertThat(kind(new BadData("", "", ""))).isEqualTo("data");
        assertThat(kind(new BadUsage("", "", ""))).isEqualTo("usage");
        assertThat(kind(new MachineFault("", "", ""))).isEqualTo("machine");
        assertThat(kind(new NotFound("", "", ""))).isEqualTo("not found");
    }

    private static String kind(Fault fault) {
        return switch (fault) {
            case BadData _ -> "data";
            case BadUsage _ -> "usage";
            case MachineFault _ -> "machine";
            case NotFound _ -> "not found";
        };
    }
}
