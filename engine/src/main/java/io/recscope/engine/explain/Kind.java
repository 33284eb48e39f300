package io.recscope.engine.explain;

/// The kinds of evidence there are.
public enum Kind {
    /// What the user did.
    EVENTS,
    /// The words of the recommended item's text.
    WORDS,
    /// The fields of that text: title, categories, description.
    FIELDS,
    /// The circumstances of the moment.
    CONTEXT,
    /// What the user said: verdicts and wishes.
    SAID,
    /// The stages of the policy.
    STAGES
}
