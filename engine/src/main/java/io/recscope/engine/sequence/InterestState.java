package io.recscope.engine.sequence;

import io.recscope.engine.data.UserHistory;

/// The state of one user inside an [InterestModel]: all that the model needs to go on when one more event comes,
/// without reading the others again. Immutable and thread-safe; holds native memory until it is closed.
///
/// The state of a history gives the scores that [InterestModel#score] gives for it. Appending keeps that up to
/// rounding (1e-4) until more events were read than the network reads at most (`shape.events`, the sign for the
/// beginning included). Then the window slides: three quarters of it are read anew, and again it has room. From
/// then on the scores are those of a plain pass over the window, the latest [#read()] events, so they use a
/// quarter fewer events than [InterestModel#score] at worst. An event of weight 0 or below is part of the
/// history and changes nothing else.
public final class InterestState implements AutoCloseable {
    private final Reader reader;
    private final UserHistory history;
    private final Reader.Read read;

    private InterestState(Reader reader, UserHistory history, Reader.Read read) {
        this.reader = reader;
        this.history = history;
        this.read = read;
    }

    static InterestState of(Reader reader, UserHistory history) {
        return new InterestState(reader, history, reader.read(reader.choices(history), reader.most()));
    }

    /// All events up to now.
    public UserHistory history() {
        return history;
    }

    /// Number of latest choices that the scores rest on.
    public int read() {
        return Math.min(read.columns(), reader.choices(history).size());
    }

    /// The state after one more event, which has memory of its own; this one stays as it is.
    ///
    /// @param time milliseconds or position, as the dataset's clock says; not before the last event's
    /// @param action index into the dataset's actions
    public InterestState append(int item, long time, float weight, int action) {
        return after(history.with(item, time, weight, action));
    }

    /// The state after an event of some history.
    public InterestState append(UserHistory other, int event) {
        return after(history.with(other, event));
    }

    private InterestState after(UserHistory longer) {
        if (longer.weight(longer.size() - 1) <= 0) {
            return new InterestState(reader, longer, reader.same(read));
        }
        Histories choices = reader.choices(longer);
        int most = reader.most();
        Reader.Read next =
                read.columns() < most ? reader.more(choices, read) : reader.read(choices, most - Math.max(1, most / 4));
        return new InterestState(reader, longer, next);
    }

    /// Scores every item.
    ///
    /// @param scores receives a number for each item of the catalog
    public void score(float[] scores) {
        reader.rate(read, scores);
    }

    public Interest interest() {
        return reader.interest(read);
    }

    @Override
    public void close() {
        read.memory().close();
    }
}
