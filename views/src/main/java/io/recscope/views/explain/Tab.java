package io.recscope.views.explain;

/// A part of the screen that is filled when it is looked at.
interface Tab {

    /// It is in view, and what it is about may have changed.
    void look();
}
