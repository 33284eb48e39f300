package io.recscope.engine.ingest;

import io.recscope.engine.fault.BadUsage;

/// How much a source may ask of this machine before it is refused.
///
/// @param bytes most bytes of a table after decompression
/// @param ratio most bytes that one compressed byte may become; counted beyond the first MiB
/// @param recordChars most characters of one row, quoted line breaks included
/// @param fields most fields of one row
/// @param idChars most characters of a user, item or session id
/// @param brokenQuotes how often reading goes on behind a quote that is not closed
public record Limits(long bytes, int ratio, int recordChars, int fields, int idChars, int brokenQuotes) {
    /// 64 GiB, ratio 200, rows of a million characters and 10,000 fields, ids of 1,000 characters, 1,000 broken quotes.
    public static final Limits STANDARD = new Limits(64L << 30, 200, 1_000_000, 10_000, 1_000, 1_000);

    public Limits {
        if (bytes < 1 || ratio < 1 || recordChars < 1 || fields < 1 || idChars < 1 || brokenQuotes < 0) {
            throw new BadUsage("An import limit is not positive", "limits", "Give every limit a positive value.");
        }
    }
}
