package io.recscope.engine.shapley;

/// A game that did not tell what its coalitions are worth.
final class GameFailed extends Exception {
    private static final long serialVersionUID = 1;

    private final RuntimeException why;

    GameFailed(RuntimeException why) {
        super(why);
        this.why = why;
    }

    RuntimeException why() {
        return why;
    }

    /// One line for the reader of a partial estimate.
    String note() {
        String message = why.getMessage();
        return message == null || message.isBlank() ? why.getClass().getSimpleName() : message;
    }
}
