package io.recscope.engine.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/// Where a dataset comes from and how it was made.
///
/// @param parent digest of the dataset it was made from, empty when it comes from outside
/// @param source name of the file or generator, empty when there is none
/// @param sourceDigest SHA-256 of the source file in hexadecimal digits, empty when unknown
/// @param settings whatever it takes to make it again: mapping and format of an import, a list of repairs, a seed
/// @param program version of the program that made it
public record DatasetOrigin(
        Kind kind,
        String parent,
        String source,
        String sourceDigest,
        JsonNode settings,
        String program,
        Instant created) {

    /// The ways a dataset comes into being.
    public enum Kind {
        IMPORT,
        REPAIR,
        AUGMENT,
        GENERATE
    }
}
