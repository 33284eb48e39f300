package io.recscope.engine.experiment;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.UserHistory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Looks for test knowledge in the training part of a fold. It trusts no split: it reads both parts.
final class LeakageCheck {
    private final Fold fold;
    private final Map<Finding.Kind, Long> counts = new EnumMap<>(Finding.Kind.class);
    private final Map<Finding.Kind, String> examples = new EnumMap<>(Finding.Kind.class);

    private record Event(int item, long time) {}

    private LeakageCheck(Fold fold) {
        this.fold = fold;
    }

    /// What was found in a fold that a split made, in the order of the kinds.
    static List<Finding> of(Split split, Fold fold, Protocol protocol) {
        LeakageCheck check = new LeakageCheck(fold);
        for (int c = 0; c < fold.size(); c++) {
            check.events(c);
        }
        switch (split) {
            case LastOut _ -> check.laterEvents();
            case Moment _, Quantile _ -> check.future();
            case UserHoldOut _, KFold _ -> check.users();
            case ItemHoldOut _ -> check.items();
        }
        if (protocol.excludeSeen() && fold.facts().cases().repeatedTargets() > 0) {
            check.count(Finding.Kind.TARGET_SEEN, fold.facts().cases().repeatedTargets(), "");
        }
        List<Finding> findings = new ArrayList<>();
        check.counts.forEach((kind, count) -> findings.add(new Finding(kind, count, check.sentence(kind, count))));
        return findings;
    }

    private void count(Finding.Kind kind, long times, String example) {
        counts.merge(kind, times, Long::sum);
        examples.putIfAbsent(kind, example);
    }

    private void events(int testCase) {
        UserHistory trained = fold.train().history(fold.user(testCase));
        if (trained.isEmpty()) {
            return;
        }
        Set<Integer> rows = new HashSet<>();
        Set<Event> moments = new HashSet<>();
        for (int event = 0; event < trained.size(); event++) {
            rows.add(trained.row(event));
            moments.add(new Event(trained.item(event), trained.time(event)));
        }
        UserHistory target = fold.target(testCase);
        for (int event = 0; event < target.size(); event++) {
            if (rows.contains(target.row(event))) {
                count(Finding.Kind.TEST_EVENT_IN_TRAINING, 1, example(testCase, target.item(event)));
            } else if (moments.contains(new Event(target.item(event), target.time(event)))) {
                count(Finding.Kind.DUPLICATE_ACROSS_CUT, 1, example(testCase, target.item(event)));
            }
        }
    }

    private void laterEvents() {
        if (fold.train().clock() != Clock.TIME) {
            return;
        }
        long last = Long.MIN_VALUE;
        for (int user = 0; user < fold.train().users(); user++) {
            UserHistory trained = fold.train().history(user);
            last = trained.isEmpty() ? last : Math.max(last, trained.time(trained.size() - 1));
        }
        for (int c = 0; c < fold.size(); c++) {
            if (fold.target(c).time(0) < last) {
                count(Finding.Kind.LATER_EVENTS_OF_OTHERS, 1, "");
            }
        }
    }

    private void future() {
        long first = Long.MAX_VALUE;
        for (int c = 0; c < fold.size(); c++) {
            first = Math.min(first, fold.target(c).time(0));
        }
        for (int user = 0; user < fold.train().users(); user++) {
            UserHistory trained = fold.train().history(user);
            int late = trained.size() - trained.before(first).size();
            if (late > 0) {
                count(
                        Finding.Kind.FUTURE_IN_TRAINING,
                        late,
                        "user '" + fold.train().userId(user) + "'");
            }
        }
    }

    private void users() {
        for (int c = 0; c < fold.size(); c++) {
            if (!fold.train().history(fold.user(c)).isEmpty()) {
                count(
                        Finding.Kind.HELD_OUT_USER_IN_TRAINING,
                        1,
                        "user '" + fold.train().userId(fold.user(c)) + "'");
            }
        }
    }

    private void items() {
        int[] trained = fold.train().itemCounts();
        Set<Integer> asked = new HashSet<>();
        for (int c = 0; c < fold.size(); c++) {
            for (int item : fold.target(c).items()) {
                if (asked.add(item) && trained[item] > 0) {
                    count(Finding.Kind.HELD_OUT_ITEM_IN_TRAINING, 1, example(c, item));
                }
            }
        }
    }

    private String example(int testCase, int item) {
        return "user '" + fold.train().userId(fold.user(testCase)) + "', item '"
                + fold.train().catalog().id(item) + "'";
    }

    private String sentence(Finding.Kind kind, long n) {
        String example = examples.getOrDefault(kind, "");
        String first = example.isEmpty() ? "" : "; the first: " + example;
        String count = String.format(Locale.ROOT, "%,d", n) + first + ".";
        return switch (kind) {
            case TEST_EVENT_IN_TRAINING -> "Test events that are in the training part, too: " + count;
            case DUPLICATE_ACROSS_CUT ->
                "Test events with a twin of equal user, item and time in the training part: " + count;
            case FUTURE_IN_TRAINING -> "Training events that are not before the first test event: " + count;
            case HELD_OUT_USER_IN_TRAINING -> "Held-out users with events in the training part: " + count;
            case HELD_OUT_ITEM_IN_TRAINING -> "Held-out items with events in the training part: " + count;
            case LATER_EVENTS_OF_OTHERS ->
                String.format(
                        Locale.ROOT,
                        "In %,d of %,d cases models learned from other users' events later than the test event.",
                        n,
                        fold.size());
            case TARGET_SEEN ->
                "Users with a relevant item in their input, which is not listed again and counts as missed: " + count;
        };
    }
}
