package io.recscope.sample.simulation;

import io.recscope.engine.fault.BadUsage;
import java.time.Duration;
import java.time.Instant;

/// The settings of a simulation. Equal settings over equal catalogues give equal files, byte by byte.
///
/// @param users number of simulated users, 1 … 100,000
/// @param days length of the period, 1 … 3,650
/// @param seed any number
/// @param strengths of the planted effects
public record Simulation(int users, int days, long seed, Strengths strengths) {
    private static final long START = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
    private static final int MOST_USERS = 100_000;
    private static final int MOST_DAYS = 3_650;

    public Simulation {
        check("users", users, MOST_USERS);
        check("days", days, MOST_DAYS);
    }

    /// 2,000 users in 30 days: about 108,000 interactions.
    public static Simulation usual(long seed) {
        return new Simulation(2_000, 30, seed, Strengths.usual());
    }

    /// The first moment of the period, in milliseconds since 1970-01-01T00:00Z.
    public long start() {
        return START;
    }

    /// The first moment after the period, in milliseconds since 1970-01-01T00:00Z.
    public long end() {
        return START + Duration.ofDays(days).toMillis();
    }

    private static void check(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new BadUsage("The number of " + name + " is " + value, "", "Choose a number from 1 to " + most + ".");
        }
    }
}
