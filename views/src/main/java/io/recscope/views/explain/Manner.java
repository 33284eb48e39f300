package io.recscope.views.explain;

import io.recscope.engine.explain.Grouping;
import io.recscope.engine.explain.Kind;
import io.recscope.engine.explain.Worth;
import io.recscope.engine.recommend.policy.Policy;
import java.util.EnumSet;
import java.util.Set;

/// How the analyst wants a place explained.
///
/// @param policy under which the list is made
/// @param kinds of evidence, at least one; never words and fields together
/// @param grouping which events count as one
/// @param worth what is shared
record Manner(Policy policy, Set<Kind> kinds, Grouping grouping, Worth worth) {
    /// By single events, in log-odds, without a policy.
    static final Manner USUAL = new Manner(Policy.OFF, Set.of(Kind.EVENTS), Grouping.EVENT, Worth.LOG_ODDS);

    Manner {
        kinds = Set.copyOf(kinds);
    }

    Manner under(Policy other) {
        return new Manner(other, kinds, grouping, worth);
    }

    Manner by(Grouping other) {
        return new Manner(policy, kinds, other, worth);
    }

    Manner in(Worth other) {
        return new Manner(policy, kinds, grouping, other);
    }

    /// With a kind of evidence, or without it. The last kind stays; of words and fields, which are one text in two
    /// ways, the one that is added takes the other's place.
    Manner with(Kind kind, boolean wanted) {
        EnumSet<Kind> other = EnumSet.copyOf(kinds);
        if (wanted) {
            other.add(kind);
            if (kind == Kind.WORDS) {
                other.remove(Kind.FIELDS);
            }
            if (kind == Kind.FIELDS) {
                other.remove(Kind.WORDS);
            }
        } else if (other.size() > 1) {
            other.remove(kind);
        }
        return new Manner(policy, other, grouping, worth);
    }
}
