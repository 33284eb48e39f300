/// What many explanations say together: which features of histories matter to a model's recommendations, for whom,
/// and by which rules and trees its answers can be foretold, each with how faithful it is to the model.
@NullMarked
package io.recscope.engine.explain.population;

import org.jspecify.annotations.NullMarked;
