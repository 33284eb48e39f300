/// A/B tests: how many units one needs, and what one that is running says so far.
@NullMarked
package io.recscope.engine.ab;

import org.jspecify.annotations.NullMarked;
