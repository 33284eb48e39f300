/// Shares of a game's worth among its players: Shapley and Owen values, interactions, and how good an estimate
/// of them is. Knows nothing of recommendations.
@NullMarked
package io.recscope.engine.shapley;

import org.jspecify.annotations.NullMarked;
