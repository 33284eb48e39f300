package io.recscope.engine.recommend;

/// A model that learned in epochs and kept a record of it.
public interface Learned extends Model {

    TrainingLog log();
}
