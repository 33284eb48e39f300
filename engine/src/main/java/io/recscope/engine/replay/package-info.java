/// One user's session, played again moment by moment, and what would have come of it had something been different.
///
/// A [io.recscope.engine.replay.Course] is what happened: events, and between them what the user said and the
/// analyst set. A [io.recscope.engine.replay.Player] plays it with a model and a policy into a
/// [io.recscope.engine.replay.Timeline]: at every moment the list, where the item that was really taken next
/// stood, and what the user wanted. A [io.recscope.engine.replay.Branch] changes the course; a
/// [io.recscope.engine.replay.Comparison] lays both timelines side by side.
@NullMarked
package io.recscope.engine.replay;

import org.jspecify.annotations.NullMarked;
