package io.recscope.engine.stress;

import com.fasterxml.jackson.annotation.JsonValue;
import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Interactions;
import io.recscope.engine.fault.BadUsage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The kinds of disturbances, each with the strengths and the places that are usual for it.
public enum Kind {
    /// See [RandomClicks]; the strength is the share of added events.
    RANDOM_CLICKS(Axis.DISTURBED),
    /// See [DroppedEvents]; the strength is the share of lost events.
    DROPPED_EVENTS(Axis.DISTURBED),
    /// See [ShuffledOrder]; the strength is the share of each user's events that change places, neighbours.
    SHUFFLED_NEIGHBOURS(Axis.DISTURBED),
    /// See [ShuffledOrder]; the strength is the share of each user's events that change places, any of them.
    SHUFFLED_ORDER(Axis.DISTURBED),
    /// See [FakeUsers]; the strength is the number of fake users, measured by real ones.
    FAKE_USERS(Axis.DISTURBED),
    /// See [SwappedTexts]; the strength is the share of items.
    SWAPPED_TEXTS(Axis.DISTURBED),
    /// See [Sparsity]; the strength is the share of all events that is kept.
    SPARSITY(Axis.KEPT),
    /// See [Sparsity]; the strength is the share of each user's events that is kept.
    SPARSITY_BY_USER(Axis.KEPT),
    /// See [NewUsers]; the strength is the number of first events that are known.
    NEW_USERS(Axis.KNOWN),
    /// See [NewUsers]; the strength is the number of latest events that are known.
    SHORT_HISTORIES(Axis.KNOWN),
    /// See [NewItems]; the strength is the most events that a new item keeps.
    NEW_ITEMS(Axis.KNOWN),
    /// See [TailTargets]; the strength is the shift of what is asked to the tail.
    TAIL_TARGETS(Axis.DISTURBED),
    /// See [EarlierTraining]; the strength is the share of the training events that is kept.
    EARLIER_TRAINING(Axis.KEPT);

    /// What a strength says, and at which strength nothing is disturbed.
    public enum Axis {
        /// The share that is disturbed: nothing is at 0.
        DISTURBED,
        /// The share that is kept: nothing is disturbed at 1.
        KEPT,
        /// A number of events that are still known: no number means that nothing is disturbed.
        KNOWN;

        /// How far a strength lies from the undisturbed end of a curve, or where there is none, from 0 events.
        double at(double strength) {
            return this == KEPT ? 1 - strength : strength;
        }
    }

    private final Axis axis;

    Kind(Axis axis) {
        this.axis = axis;
    }

    /// The name in commands and files, for example `random-clicks`.
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Axis axis() {
        return axis;
    }

    /// The disturbance at a strength.
    ///
    /// @throws BadUsage when the strength is out of range
    public Disturbance at(double strength) {
        return switch (this) {
            case RANDOM_CLICKS -> new RandomClicks(strength);
            case DROPPED_EVENTS -> new DroppedEvents(strength);
            case SHUFFLED_NEIGHBOURS -> new ShuffledOrder(strength, ShuffledOrder.Reach.NEIGHBOURS);
            case SHUFFLED_ORDER -> new ShuffledOrder(strength, ShuffledOrder.Reach.ANYWHERE);
            case FAKE_USERS -> new FakeUsers(strength);
            case SWAPPED_TEXTS -> new SwappedTexts(strength);
            case SPARSITY -> new Sparsity(strength, Sparsity.Of.ALL);
            case SPARSITY_BY_USER -> new Sparsity(strength, Sparsity.Of.EACH_USER);
            case NEW_USERS -> NewUsers.of(strength, NewUsers.Which.FIRST);
            case SHORT_HISTORIES -> NewUsers.of(strength, NewUsers.Which.LATEST);
            case NEW_ITEMS -> NewItems.of(strength);
            case TAIL_TARGETS -> new TailTargets(strength);
            case EARLIER_TRAINING -> new EarlierTraining(strength);
        };
    }

    /// Strengths that are usual, the weakest disturbance first.
    public List<Double> usual() {
        return switch (this) {
            case RANDOM_CLICKS -> List.of(0.05, 0.1, 0.2, 0.4);
            case DROPPED_EVENTS -> List.of(0.1, 0.2, 0.4, 0.6);
            case SHUFFLED_NEIGHBOURS, SHUFFLED_ORDER -> List.of(0.25, 0.5, 1.0);
            case FAKE_USERS -> List.of(0.01, 0.03, 0.1);
            case SWAPPED_TEXTS -> List.of(0.1, 0.3, 1.0);
            case SPARSITY, SPARSITY_BY_USER, EARLIER_TRAINING -> List.of(0.8, 0.6, 0.4, 0.2);
            case NEW_USERS, SHORT_HISTORIES -> List.of(10.0, 5.0, 3.0, 2.0, 1.0, 0.0);
            case NEW_ITEMS -> List.of(10.0, 5.0, 2.0, 1.0, 0.0);
            case TAIL_TARGETS -> List.of(0.25, 0.5, 1.0);
        };
    }

    /// Places in which the kind makes sense, the usual one first.
    public List<Place> places() {
        return switch (this) {
            case RANDOM_CLICKS, DROPPED_EVENTS, SHUFFLED_NEIGHBOURS, SHUFFLED_ORDER, SPARSITY, SPARSITY_BY_USER ->
                List.of(Place.BOTH, Place.TRAINING, Place.HISTORY);
            case FAKE_USERS, SWAPPED_TEXTS, EARLIER_TRAINING -> List.of(Place.TRAINING);
            case NEW_USERS, SHORT_HISTORIES -> List.of(Place.HISTORY, Place.BOTH);
            case NEW_ITEMS -> List.of(Place.TRAINING, Place.BOTH);
            case TAIL_TARGETS -> List.of(Place.TARGETS);
        };
    }

    /// Whether data have what this kind disturbs at all: texts of items, or times.
    public boolean fits(Interactions data) {
        return switch (this) {
            case SWAPPED_TEXTS -> SwappedTexts.described(data.catalog()).length >= 2;
            case EARLIER_TRAINING -> data.clock() == Clock.TIME;
            default -> true;
        };
    }

    /// The kind of a name.
    ///
    /// @throws BadUsage when there is none
    public static Kind named(String key) {
        return Arrays.stream(values())
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new BadUsage(
                        "There is no disturbance '" + key + "'",
                        "",
                        "Choose among " + Arrays.stream(values()).map(Kind::key).collect(Collectors.joining(", "))
                                + "."));
    }
}
