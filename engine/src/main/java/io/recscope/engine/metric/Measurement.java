package io.recscope.engine.metric;

/// The value of a metric, how sure it is, and over how many users it was taken.
///
/// @param value the mean over the users where the metric is defined, or the value of all lists together; NaN
///     when it is defined for nobody
/// @param low lower end of the 95 % interval, NaN when there is none
/// @param high upper end of the 95 % interval, NaN when there is none
/// @param users number of users where the metric is defined
/// @param undefined number of users where it is not; they are in no mean
public record Measurement(double value, double low, double high, int users, int undefined) {
    public Measurement {
        if (users < 0 || undefined < 0 || low > high) {
            throw new IllegalArgumentException(
                    "no measurement: [" + low + ", " + high + "], " + users + " users, " + undefined + " undefined");
        }
    }

    /// The measurement of a metric that is defined for none of `users` users.
    public static Measurement undefined(int users) {
        return new Measurement(Double.NaN, Double.NaN, Double.NaN, 0, users);
    }

    /// Whether there is a value at all.
    public boolean defined() {
        return users > 0;
    }
}
