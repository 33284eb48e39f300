package io.recscope.app.command;

import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.Fault;
import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.fault.NotFound;

/// What a command tells the shell.
enum ExitCode {
    DONE(0),
    DEFECT(1),
    WRONG_USAGE(2),
    MISSING_ON_MACHINE(3),
    BAD_DATA(4),
    NOT_FOUND(5),
    CANCELLED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static ExitCode of(Fault fault) {
        return switch (fault) {
            case BadUsage f -> WRONG_USAGE;
            case MachineFault f -> MISSING_ON_MACHINE;
            case BadData f -> BAD_DATA;
            case NotFound f -> NOT_FOUND;
        };
    }
}
