package io.recscope.app.command;

import io.recscope.engine.explain.Account;
import io.recscope.engine.fault.BadUsage;
import java.util.Arrays;
import java.util.stream.Collectors;

/// One of the constants of an enum, as it is typed: lower case, with hyphens.
final class Choice {
    private Choice() {}

    /// @param option where it was typed
    /// @throws BadUsage when there is no such constant
    static <E extends Enum<E>> E of(Class<E> type, String typed, String option) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> Account.written(constant).equals(typed))
                .findFirst()
                .orElseThrow(() -> new BadUsage(
                        "There is no '" + typed + "' to choose", option, "Choose one of " + names(type) + "."));
    }

    static <E extends Enum<E>> String names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Account::written).collect(Collectors.joining(", "));
    }
}
