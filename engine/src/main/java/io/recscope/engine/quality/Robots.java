package io.recscope.engine.quality;

import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Users that act more or faster than people do.
///
/// Far out is a user whose number of rows has a robust z-score of its logarithm above 3.5 and at least 100 rows. An
/// inhuman rate is more than 40 separate moments within one minute, or more than 24 hours without a pause of 2 hours.
final class Robots implements Check {
    private static final int FEWEST_ROWS = 100;
    private static final int MOMENTS_A_MINUTE = 40;
    private static final long MINUTE = 60_000;
    private static final long LONGEST_PAUSE = 120 * MINUTE;
    private static final long LONGEST_STRETCH = 24 * 60 * MINUTE;

    @Override
    public String id() {
        return "robots";
    }

    @Override
    public List<Finding> findings(Examination data, Work work) throws InterruptedException {
        Draft draft = data.draft();
        Robust usual = new Robust(Arrays.stream(Profile.lengths(draft))
                .filter(n -> n > 0)
                .map(Math::log)
                .toArray());
        List<Integer> far = new ArrayList<>();
        List<Integer> fast = new ArrayList<>();
        int known = 0;
        for (int user = 0; user < draft.users(); user++) {
            work.checkCancelled();
            if (user != draft.anonymousUser() && draft.rowsOf(user) > 0) {
                known++;
                boolean many = draft.rowsOf(user) >= FEWEST_ROWS;
                if (many && usual.z(Math.log(draft.rowsOf(user))) > Robust.OUTLIER) {
                    far.add(user);
                }
                if (many && data.timed() && inhuman(draft, user)) {
                    fast.add(user);
                }
            }
        }
        List<Finding> findings = new ArrayList<>();
        if (!far.isEmpty()) {
            String what = " have far more rows than usual (median " + Count.decimal(Math.exp(usual.median()))
                    + "; robust z above " + Robust.OUTLIER + ").";
            findings.add(finding("outlying-users", far, known, what, data, work));
        }
        if (!fast.isEmpty()) {
            String what = " act faster or longer than people do: over " + MOMENTS_A_MINUTE
                    + " separate moments in a minute, or a day without a pause of two hours.";
            findings.add(finding("inhuman-rates", fast, known, what, data, work));
        }
        return findings;
    }

    private static Finding finding(String id, List<Integer> users, int known, String what, Examination data, Work work)
            throws InterruptedException {
        Draft draft = data.draft();
        Count count = new Count(users.size(), known, "users");
        Repair drop = new Drop.Users(users.stream().map(draft::userId).toList(), id);
        boolean fast = id.equals("inhuman-rates");
        List<Proposal> proposals = new ArrayList<>(List.of(fast ? data.recommend(drop, work) : data.offer(drop, work)));
        if (!fast) {
            proposals.add(data.offer(new Resample.UserCap(cap(draft, users)), work));
        }
        return new Finding(
                id,
                Severity.WARNING,
                count,
                count + what,
                users.stream()
                        .sorted(Comparator.comparingInt(user -> -draft.rowsOf(user)))
                        .limit(Finding.EXAMPLES)
                        .map(user -> data.user(user) + ": " + Count.number(draft.rowsOf(user)) + " rows from "
                                + data.moment(draft.time(draft.firstRow(user))) + " to "
                                + data.moment(draft.time(draft.firstRow(user + 1) - 1)))
                        .toList(),
                proposals);
    }

    /// The rows of the smallest user that is far out.
    private static int cap(Draft draft, List<Integer> users) {
        return users.stream().mapToInt(draft::rowsOf).min().orElseThrow();
    }

    private static boolean inhuman(Draft draft, int user) {
        long[] moments = new long[draft.rowsOf(user)];
        Arrays.setAll(moments, i -> draft.time(draft.firstRow(user) + i));
        moments = Arrays.stream(moments).distinct().toArray();
        long begin = moments[0];
        for (int i = 1; i < moments.length; i++) {
            if (moments[i] - moments[i - 1] >= LONGEST_PAUSE) {
                begin = moments[i];
            }
            boolean fast = i >= MOMENTS_A_MINUTE && moments[i] - moments[i - MOMENTS_A_MINUTE] < MINUTE;
            if (fast || moments[i] - begin > LONGEST_STRETCH) {
                return true;
            }
        }
        return false;
    }
}
