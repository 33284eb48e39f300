package io.recscope.engine.data;

/// A row of a source that could not be taken as it stands, and why.
///
/// @param file name of the file or archive entry
/// @param line line in the file, from 1
/// @param reason what is wrong
/// @param column the column it is about, empty when it is the row as a whole
/// @param value the offending text, cut to 200 characters
public record RowProblem(String file, long line, Reason reason, String column, String value) {
    private static final int LONGEST_VALUE = 200;

    /// What can be wrong with a row.
    public enum Reason {
        /// The row has fewer or more fields than the header.
        FIELD_COUNT(true),
        /// A quote is opened and not closed, or text follows a closing quote.
        BROKEN_QUOTE(true),
        /// Bytes that are no text in the file's encoding, or NUL characters.
        BROKEN_ENCODING(true),
        /// A JSON line that is no object.
        BROKEN_JSON(true),
        /// The item is empty.
        NO_ITEM(true),
        /// The user is empty. The row is kept under the anonymous user.
        NO_USER(false),
        /// The time or order cannot be read.
        BAD_TIME(true),
        /// The time lies before 1900 or after 2200, or is a negative epoch number.
        ABSURD_TIME(true),
        /// The weight is no finite number.
        BAD_WEIGHT(true),
        /// An id is longer than 1,000 characters.
        LONG_ID(true),
        /// The item has another title than the one met first, which is kept.
        OTHER_TITLE(false),
        /// The item file names an item twice with different contents; the first is kept.
        DUPLICATE_ITEM(false);

        private final boolean rejects;

        Reason(boolean rejects) {
            this.rejects = rejects;
        }

        /// Whether the row is left out; otherwise it is kept and the problem is a remark.
        public boolean rejects() {
            return rejects;
        }
    }

    public RowProblem {
        if (value.length() > LONGEST_VALUE) {
            value = value.substring(0, LONGEST_VALUE);
        }
    }
}
