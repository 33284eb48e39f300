/// Finding settings: what a policy does to a population while a knob moves, which settings are a fair trade between
/// several metrics, and a search that finds them.
///
/// A [io.recscope.engine.tune.Population] is measured again and again by [io.recscope.engine.tune.Turning]. A
/// [io.recscope.engine.tune.Tuning] asks a [io.recscope.engine.tune.Sampler] for settings out of a
/// [io.recscope.engine.tune.Space], measures them, and keeps each [io.recscope.engine.tune.Trial] in a
/// [io.recscope.engine.tune.Journal], so that it can go on where it stopped.
@NullMarked
package io.recscope.engine.tune;

import org.jspecify.annotations.NullMarked;
