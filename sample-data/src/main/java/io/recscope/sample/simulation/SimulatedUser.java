package io.recscope.sample.simulation;

import io.recscope.sample.simulation.Truth.UserTruth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One simulated user living through the period, session by session. Not thread-safe.
final class SimulatedUser {
    static final int LIST_LENGTH = 8;
    private static final double SESSIONS_A_DAY = 0.15;
    private static final double ONE_MORE_LIST = 1.0 / 3;
    private static final double LIKES = 0.3;
    private static final double SAME_DEVICE = 0.9;
    private static final long DAY = TimeUnit.DAYS.toMillis(1);
    private static final long HOUR = TimeUnit.HOURS.toMillis(1);
    private static final long PAUSE = TimeUnit.MINUTES.toMillis(30);
    /// How busy each hour of the day is.
    private static final int[] BUSY = {2, 1, 1, 1, 1, 2, 3, 4, 4, 4, 4, 5, 6, 5, 4, 4, 4, 5, 6, 8, 9, 9, 7, 4};

    private final String id;
    private final Simulation settings;
    private final Supply supply;
    private final Draws draws;
    private final List<Taste> tastes;
    private final Device device;

    SimulatedUser(String id, Simulation settings, Supply supply, Draws draws) {
        this.id = id;
        this.settings = settings;
        this.supply = supply;
        this.draws = draws;
        tastes = Taste.life(supply.sizes(), settings, draws);
        device = anyDevice();
    }

    UserTruth truth() {
        return new UserTruth(
                id,
                tastes.stream().map(taste -> taste.truth(supply.categories())).toList());
    }

    /// Everything that is shown to the user, in time order.
    List<Event> live() {
        List<Event> events = new ArrayList<>();
        long free = settings.start();
        int session = 0;
        for (long begin : sessionBegins()) {
            if (Math.max(begin, free) < settings.end()) {
                session++;
                free = session(id + "-s" + session, Math.max(begin, free), events) + PAUSE;
            }
        }
        return events;
    }

    private List<Long> sessionBegins() {
        double rate = SESSIONS_A_DAY * draws.gamma(2) / 2;
        List<Long> begins = new ArrayList<>();
        for (double day = draws.exponential() / rate; day < settings.days(); day += draws.exponential() / rate) {
            begins.add(moment((int) day));
        }
        if (begins.isEmpty()) {
            begins.add(moment(draws.below(settings.days())));
        }
        begins.sort(null);
        return begins;
    }

    private long moment(int day) {
        int sum = 0;
        for (int busy : BUSY) {
            sum += busy;
        }
        int hour = 0;
        for (int left = draws.below(sum) - BUSY[0]; left >= 0; left -= BUSY[hour]) {
            hour++;
        }
        return settings.start() + day * DAY + hour * HOUR + draws.below((int) HOUR);
    }

    /// Adds the events of a session.
    ///
    /// @return the moment at which it is over
    private long session(String session, long begin, List<Event> events) {
        Device now = draws.chance(SAME_DEVICE) ? device : anyDevice();
        long moment = begin;
        int list = 0;
        do {
            list++;
            moment = list(new Event.Place(session, list, now), moment, events);
        } while (draws.chance(ONE_MORE_LIST));
        return moment;
    }

    private long list(Event.Place place, long begin, List<Event> events) {
        Taste taste = tasteAt(begin);
        long moment = begin;
        int position = 0;
        for (Supply.Shown shown : supply.list(LIST_LENGTH, begin, taste, draws)) {
            position++;
            Event event = event(place, position, moment, shown, taste.affinity(supply.category(shown.item())));
            events.add(event);
            moment += 500 + draws.below(1500) + (long) (event.watched() * (10_000 + draws.below(50_000)));
        }
        return moment;
    }

    private Event event(Event.Place place, int position, long moment, Supply.Shown shown, double affinity) {
        double noise = settings.strengths().noise();
        boolean looked = draws.chance(examination(settings, position));
        boolean viewed = draws.chance((1 - noise) * affinity + noise / 2) && looked;
        double watched = 0.2 + 0.8 * (0.6 * affinity + 0.4 * draws.uniform());
        boolean liked = draws.chance(LIKES * affinity) && viewed;
        Event.Action action = liked ? Event.Action.LIKE : viewed ? Event.Action.VIEW : Event.Action.SKIP;
        return new Event(place, position, moment, shown, action, viewed ? watched : 0);
    }

    /// The probability that a user looks at a position of a list, counted from 1.
    static double examination(Simulation settings, int position) {
        return StrictMath.pow(position, -settings.strengths().positionBias());
    }

    private Taste tasteAt(long moment) {
        Taste found = tastes.getFirst();
        for (Taste taste : tastes) {
            if (taste.since() <= moment) {
                found = taste;
            }
        }
        return found;
    }

    private Device anyDevice() {
        double u = draws.uniform();
        return u < 0.55 ? Device.ANDROID : u < 0.9 ? Device.IOS : Device.TABLET;
    }

    /// What a user watches on.
    enum Device {
        ANDROID,
        IOS,
        TABLET
    }
}
