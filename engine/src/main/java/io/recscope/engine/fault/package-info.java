/// Failures that can be foreseen: each says what is wrong, where, and what to do about it.
@NullMarked
package io.recscope.engine.fault;

import org.jspecify.annotations.NullMarked;
