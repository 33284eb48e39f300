package io.recscope.engine.recommend;

/// A record that is one setting of a specification, typed as a whole in a notation of its own: [ModelKinds] does not
/// look for settings in it.
public interface Notated {

    /// What it is called where its whole content is too much.
    String name();

    /// Another one, as it is typed: a name that it knows, or an object in JSON.
    ///
    /// @throws io.recscope.engine.fault.BadUsage when it makes no sense
    Notated typed(String text);
}
