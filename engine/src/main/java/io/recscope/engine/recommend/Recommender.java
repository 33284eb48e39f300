package io.recscope.engine.recommend;

/// Turns a request into a ranked list that explains itself. Thread-safe; equal requests get equal candidates.
public interface Recommender {
    Recommendation recommend(Request request);
}
