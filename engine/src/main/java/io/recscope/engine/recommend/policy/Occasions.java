package io.recscope.engine.recommend.policy;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.NearNames;
import io.recscope.engine.recommend.Request;
import java.util.ArrayList;
import java.util.List;

/// When and under which circumstances items were chosen: counts by time of day, weekday, season and context column.
/// Immutable and thread-safe.
///
/// These are the *kinds*, numbered from 0; times are read as UTC and are there only in a dataset that has times. The
/// anonymous user's choices count; events of weight ≤ 0 are no choices.
public final class Occasions {
    private final List<Occurrences> kinds;
    private final List<Circumstance> circumstances;
    private final Interactions train;

    private Occasions(Interactions train, List<Circumstance> circumstances, List<Occurrences> kinds) {
        this.train = train;
        this.circumstances = circumstances;
        this.kinds = kinds;
    }

    static Occasions of(Interactions train) {
        List<Circumstance> circumstances = Circumstance.of(train);
        List<Occurrences> kinds =
                circumstances.stream().map(c -> Occurrences.of(train, c)).toList();
        return new Occasions(train, circumstances, kinds);
    }

    /// Number of kinds.
    public int kinds() {
        return kinds.size();
    }

    /// What a kind looks at: `daytime`, `weekday`, `season` or a column's name.
    public String name(int kind) {
        return circumstances.get(kind).name();
    }

    /// Whether a kind is a context column.
    public boolean isColumn(int kind) {
        return circumstances.get(kind).column() >= 0;
    }

    /// A value's name: `evening`, `Monday`, or as the column says it.
    public String value(int kind, int value) {
        return circumstances.get(kind).value(value);
    }

    /// The value of each kind at the moment of a request, −1 where it is unknown.
    ///
    /// A column's value is what the signals say, else that of the user's latest event that has one. A moment of 0
    /// or before is none. A value that the column never had is unknown.
    ///
    /// @throws BadUsage when the signals name a column that there is not
    public int[] at(Request request) {
        request.signals().context().keySet().forEach(this::requireColumn);
        int[] values = new int[kinds.size()];
        for (int kind = 0; kind < values.length; kind++) {
            Circumstance circumstance = circumstances.get(kind);
            String said = request.signals().context().getOrDefault(circumstance.name(), "");
            if (circumstance.column() < 0) {
                values[kind] = request.moment() > 0 ? circumstance.at(request.moment()) : -1;
            } else {
                values[kind] = said.isEmpty() ? latest(circumstance, request.history()) : circumstance.find(said);
            }
        }
        return values;
    }

    private void requireColumn(String name) {
        List<String> known = train.contexts();
        if (!known.contains(name)) {
            throw new BadUsage(
                    "The dataset has no context column '" + name + "'",
                    "",
                    known.isEmpty() ? "It has none at all; say nothing of it." : NearNames.remedy(name, known));
        }
    }

    private int latest(Circumstance column, UserHistory history) {
        for (int event = history.size() - 1; event >= 0; event--) {
            int value = train.context(column.column(), history.row(event));
            if (value >= 0) {
                return value;
            }
        }
        return -1;
    }

    /// How many times as often as at any time an item was chosen under a value: `(n_iv + m · p_v) / (n_i · p_v
    /// + m · p_v)`, see [Circumstances]; 1 for a value that nothing was chosen under.
    ///
    /// @param shrinkage m, above 0
    public double lift(int kind, int value, int item, double shrinkage) {
        return kinds.get(kind).lift(value, item, shrinkage);
    }

    /// The product of the lifts of some kinds, for an item.
    double lift(int[] values, int item, double shrinkage) {
        double product = 1;
        for (int kind = 0; kind < values.length; kind++) {
            product *= values[kind] < 0 ? 1 : lift(kind, values[kind], item, shrinkage);
        }
        return product;
    }

    /// These values, without the kinds that are not wanted.
    int[] only(int[] values, Circumstances knobs) {
        int[] kept = values.clone();
        for (int kind = 0; kind < kept.length; kind++) {
            boolean wanted =
                    switch (circumstances.get(kind).part()) {
                        case DAYTIME -> knobs.daytime();
                        case WEEKDAY -> knobs.weekday();
                        case SEASON -> knobs.season();
                        case COLUMN -> knobs.columns();
                    };
            kept[kind] = wanted ? kept[kind] : -1;
        }
        return kept;
    }

    /// The columns' values alone: what a user has, not the moment.
    int[] columns(int[] values) {
        int[] kept = values.clone();
        for (int kind = 0; kind < kept.length; kind++) {
            kept[kind] = isColumn(kind) ? kept[kind] : -1;
        }
        return kept;
    }

    /// What is known, in words: `evening, Monday, country=Norway`.
    String words(int[] values) {
        List<String> words = new ArrayList<>();
        for (int kind = 0; kind < values.length; kind++) {
            if (values[kind] >= 0) {
                words.add((isColumn(kind) ? name(kind) + "=" : "") + value(kind, values[kind]));
            }
        }
        return String.join(", ", words);
    }
}
