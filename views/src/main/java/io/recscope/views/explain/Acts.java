package io.recscope.views.explain;

/// What can be done with an explanation.
interface Acts {

    /// Puts the sentences on the clipboard.
    void copy();

    /// Writes it as JSON.
    void export();

    /// Keeps it in the workspace.
    void keep();

    /// Brings the events of a piece of evidence into view.
    void reveal(int piece);
}
