/// The interest model: what a user wants now, read from his history by a network whose items are grounded in
/// language; how it is laid out, how it learns, and what it says.
@NullMarked
package io.recscope.engine.sequence;

import org.jspecify.annotations.NullMarked;
