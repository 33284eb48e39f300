package io.recscope.engine.quality;

import java.util.List;

/// Something a check found.
///
/// @param id stable key, for example `exact-duplicates`; messages in other languages go by it
/// @param sentence what was found, plain English with its numbers
/// @param examples at most ten, each naming source lines, users or items so that a person can find them
/// @param proposals what could be done about it, the best first; may be empty
public record Finding(
        String id, Severity severity, Count count, String sentence, List<String> examples, List<Proposal> proposals) {
    /// Most examples of one finding.
    public static final int EXAMPLES = 10;

    public Finding {
        examples = List.copyOf(examples.subList(0, Math.min(EXAMPLES, examples.size())));
        proposals = List.copyOf(proposals);
    }
}
