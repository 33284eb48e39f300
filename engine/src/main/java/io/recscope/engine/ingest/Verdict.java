package io.recscope.engine.ingest;

import io.recscope.engine.data.RowProblem.Reason;
import io.recscope.engine.fault.BadData;
import java.util.Map;

/// Decides whether enough rows of a table are usable.
///
/// A table of which nearly all rows are rejected is read the wrong way, and an almost empty dataset would hide that.
final class Verdict {
    private static final double TOLERATED = 0.95;
    private static final long EARLY = 100_000;

    private final Table table;
    private final Problems problems;

    Verdict(Table table, Problems problems) {
        this.table = table;
        this.problems = problems;
    }

    /// Gives up early on a table without a single usable row.
    ///
    /// @throws BadData as [#last]
    void early(long rows) {
        if (rows >= EARLY && problems.rejected() == rows) {
            fail(rows);
        }
    }

    /// @param rows number of all rows
    /// @throws BadData when there are none, or more than 95 % were rejected; names the most frequent reason
    void last(long rows) {
        String name = table.source().label();
        if (rows == 0) {
            throw new BadData(
                    "The file has a header and no rows", name, "Choose a file that has some, or say header=no.");
        }
        if (problems.rejected() == rows || problems.rejected() > TOLERATED * rows) {
            fail(rows);
        }
    }

    private void fail(long rows) {
        Map.Entry<Reason, Long> worst = problems.counts().entrySet().stream()
                .filter(e -> e.getKey().rejects())
                .max(Map.Entry.comparingByValue())
                .orElseThrow();
        throw new BadData(
                problems.rejected() + " of " + rows + " rows cannot be used, most of them (" + worst.getValue()
                        + ") because " + because(worst.getKey()),
                table.source().label(),
                remedy(worst.getKey()) + " Nothing was imported.");
    }

    private static String because(Reason reason) {
        return switch (reason) {
            case FIELD_COUNT -> "they have another number of fields than the header";
            case BROKEN_QUOTE -> "a quote is opened and not closed";
            case BROKEN_ENCODING -> "they hold bytes that are no text in the chosen encoding";
            case BROKEN_JSON -> "they are no JSON objects";
            case NO_ITEM -> "the item is empty";
            case NO_USER -> "the user is empty";
            case BAD_TIME -> "the time or order cannot be read";
            case ABSURD_TIME -> "the time lies before 1900 or after 2200, or is a negative number";
            case BAD_WEIGHT -> "the weight is no number";
            case LONG_ID -> "an id is too long";
            case OTHER_TITLE, DUPLICATE_ITEM -> "an item is described twice";
        };
    }

    private String remedy(Reason reason) {
        Format format = table.format();
        return switch (reason) {
            case FIELD_COUNT -> "Check the separator; it was read with " + FormatText.write(format) + ".";
            case BROKEN_QUOTE -> "Try quoted=no.";
            case BROKEN_ENCODING ->
                "Try another encoding than " + format.encoding().label() + ".";
            case BROKEN_JSON -> "Check that every line is one JSON object.";
            case BAD_TIME, ABSURD_TIME ->
                "Check the column and the time format; it was read as "
                        + format.notation().time() + ".";
            case BAD_WEIGHT -> "Map another column to the weight, or say decimal=comma.";
            case NO_ITEM, NO_USER, LONG_ID, OTHER_TITLE, DUPLICATE_ITEM -> "Check the mapping " + table.mapping() + ".";
        };
    }
}
