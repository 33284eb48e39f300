package io.recscope.views.edit;

/// A change that can be taken back.
public interface Edit {

    /// What it changes, in the analyst's language, for example `Insert an event`.
    String title();

    /// Makes the change, for the first time or again.
    void apply();

    /// Makes everything as it was before [#apply()].
    void revert();

    /// Whether it changes what the workspace keeps, so that it can be taken back in a later session, too.
    default boolean isStored() {
        return false;
    }

    /// An edit of two actions.
    static Edit of(String title, Runnable apply, Runnable revert) {
        return new Edit() {
            @Override
            public String title() {
                return title;
            }

            @Override
            public void apply() {
                apply.run();
            }

            @Override
            public void revert() {
                revert.run();
            }
        };
    }
}
