package io.recscope.engine.experiment;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.metric.Relevance;
import java.util.List;
import java.util.Map;

/// One cut of a dataset: what models learn from, and the test cases, one a user. Immutable and thread-safe.
///
/// Cases are numbered from 0 in order of the dense user id; they are read from the dataset when they are asked
/// for.
public final class Fold {
    private final String name;
    private final Views views;
    private final int[] users;
    private final SplitFacts facts;

    /// The three parts of a dataset; users and items keep their numbers in each.
    ///
    /// @param train what models learn from
    /// @param input what is known of a test user when he is asked about
    /// @param target what he did then
    record Views(Interactions train, Interactions input, Interactions target) {}

    /// Why users are no test users, and what else is to be said.
    record Exclusions(Map<String, Integer> users, long anonymousInteractions, List<String> notes) {}

    private Fold(String name, Views views, int[] users, SplitFacts facts) {
        this.name = name;
        this.views = views;
        this.users = users;
        this.facts = facts;
    }

    /// @throws BadUsage when there is no test case or nothing to learn from
    static Fold of(String name, Views views, int[] users, Exclusions exclusions, Protocol protocol) {
        if (users.length == 0 || views.train().size() == 0) {
            throw new BadUsage(
                    users.length == 0 ? "The split leaves no test case" : "The split leaves nothing to train on",
                    "excluded users: " + exclusions.users(),
                    "Choose another split, or a protocol that asks for fewer events of a user.");
        }
        SplitFacts facts = new SplitFacts(
                name,
                views.train().size(),
                CaseCounts.of(views, users, protocol),
                exclusions.users(),
                exclusions.anonymousInteractions(),
                exclusions.notes());
        return new Fold(name, views, users, facts);
    }

    public String name() {
        return name;
    }

    Views views() {
        return views;
    }

    /// What models learn from: a view, nothing is copied.
    public Interactions train() {
        return views.train();
    }

    /// What is known of the test users when they are asked about, by user; others have no events.
    public Interactions inputs() {
        return views.input();
    }

    /// The events that are asked, by user.
    public Interactions targets() {
        return views.target();
    }

    /// The same test cases asked of models that learned from something else, or that are told something else of the
    /// users; what is asked stays.
    ///
    /// @param train with the users and items of this fold, and perhaps more users
    /// @param inputs with the users and items of this fold
    /// @throws BadUsage when there is nothing to learn from
    public Fold with(Interactions train, Interactions inputs, Protocol protocol) {
        Views changed = new Views(train, inputs, views.target());
        Exclusions exclusions = new Exclusions(facts.excluded(), facts.anonymousInteractions(), facts.notes());
        return Fold.of(name, changed, users, exclusions, protocol);
    }

    /// Number of test cases, at least 1.
    public int size() {
        return users.length;
    }

    /// The dense user id of a case.
    public int user(int testCase) {
        return users[testCase];
    }

    /// The history that is given.
    public UserHistory input(int testCase) {
        return views.input().history(users[testCase]);
    }

    /// The events that are asked, oldest first.
    public UserHistory target(int testCase) {
        return views.target().history(users[testCase]);
    }

    /// What the protocol makes of the events that are asked.
    public Relevance relevance(int testCase, Protocol protocol) {
        return protocol.relevance(target(testCase));
    }

    public SplitFacts facts() {
        return facts;
    }
}
