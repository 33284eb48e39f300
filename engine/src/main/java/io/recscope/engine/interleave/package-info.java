/// Interleaving: two rankings in one list, and which of them users would choose from.
@NullMarked
package io.recscope.engine.interleave;

import org.jspecify.annotations.NullMarked;
