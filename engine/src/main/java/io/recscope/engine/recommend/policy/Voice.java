package io.recscope.engine.recommend.policy;

/// One source of a cold start.
///
/// @param name for people
/// @param weight above 0
/// @param places the natural logarithm of each candidate's place by this source
@SuppressWarnings("ArrayRecordComponent") // handed over, not compared
record Voice(String name, double weight, float[] places) {
    /// One that can say nothing.
    static final Voice SILENT = new Voice("", 0, new float[0]);

    boolean speaks() {
        return weight > 0;
    }

    Voice weighing(double other) {
        return new Voice(name, other, places);
    }
}
