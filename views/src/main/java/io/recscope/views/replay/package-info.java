/// The screen Replay.
@NullMarked
package io.recscope.views.replay;

import org.jspecify.annotations.NullMarked;
