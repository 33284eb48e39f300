/// The analyst's knobs: what a list owes to new users and new items, to the long tail, to variety, to the
/// moment, and to what the user just said.
///
/// A [io.recscope.engine.recommend.policy.Policy] is data. [io.recscope.engine.recommend.policy.Facts] are what a
/// training part says of the catalogue and the population. Both together make the stages of a
/// [io.recscope.engine.recommend.Pipeline], each a pure function that leaves its step in the trace; what needs the
/// model, the language or the population is in the pool and the facts before a knob is turned.
///
/// All stages reckon in one unit, **relevance**: minus the natural logarithm of the place the model gave, so
/// that every model is on the same scale. One unit is a factor of e in the place.
@NullMarked
package io.recscope.engine.recommend.policy;

import org.jspecify.annotations.NullMarked;
