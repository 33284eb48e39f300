package io.recscope.engine.experiment;

import io.recscope.engine.fault.BadUsage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Splits as they are written in commands.
///
/// `last-out`, `last-out:validation`, `moment:2010-06-01` or `moment:2010-06-01T12:00:00Z`, `quantile:0.8`,
/// `user-hold-out:0.1`, `item-hold-out:0.1`, `k-fold:5`. Held-out users give the first 80 % of their events.
public final class SplitNotation {
    /// Every form, for messages and help.
    public static final String FORMS =
            "last-out, last-out:validation, moment:2010-06-01, quantile:0.8, user-hold-out:0.1, item-hold-out:0.1, k-fold:5";

    private static final Pattern FORM = Pattern.compile("([a-z-]+)(?::(.+))?");
    private static final double INPUT = 0.8;

    private SplitNotation() {}

    /// Reads a split.
    ///
    /// @param seed of the splits that choose at random
    /// @throws BadUsage when it is none of the forms
    public static Split of(String text, long seed) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw unknown(text);
        }
        String argument = form.group(2) == null ? "" : form.group(2);
        try {
            return switch (form.group(1)) {
                case "last-out" -> lastOut(text, argument);
                case "moment" -> new Moment(moment(argument).toEpochMilli());
                case "quantile" -> new Quantile(Double.parseDouble(argument));
                case "user-hold-out" -> new UserHoldOut(Double.parseDouble(argument), INPUT, seed);
                case "item-hold-out" -> new ItemHoldOut(Double.parseDouble(argument), seed);
                case "k-fold" -> new KFold(Integer.parseInt(argument), INPUT, seed);
                default -> throw unknown(text);
            };
        } catch (NumberFormatException | DateTimeParseException e) {
            throw unknown(text);
        }
    }

    private static Split lastOut(String text, String argument) {
        return switch (argument) {
            case "" -> new LastOut();
            case "validation" -> new LastOut(LastOut.Target.VALIDATION);
            default -> throw unknown(text);
        };
    }

    private static Instant moment(String text) {
        return text.contains("T")
                ? Instant.parse(text)
                : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static BadUsage unknown(String text) {
        return new BadUsage("'" + text + "' is no split", "", "Write one of " + FORMS + ".");
    }
}
