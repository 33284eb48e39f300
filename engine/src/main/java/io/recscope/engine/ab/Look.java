package io.recscope.engine.ab;

/// What an arm says against control at the end of a day.
///
/// @param day label
/// @param control units in the control arm so far
/// @param treatment units in the other arm so far
/// @param difference mean of the arm less that of control, NaN while either has no unit
/// @param low lower end of the always valid interval, −∞ while there are too few units
/// @param high upper end, +∞ while there are too few units
/// @param p always valid p value, never rising
/// @param naive p value of a test made only on this day, for comparison; it means nothing when one looks daily
public record Look(
        String day, long control, long treatment, double difference, double low, double high, double p, double naive) {}
