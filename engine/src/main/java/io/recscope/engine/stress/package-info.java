/// Robustness: the same test cases under noise, sparsity, new users, new items and popularity shift, and how much of
/// their quality models keep.
@NullMarked
package io.recscope.engine.stress;

import org.jspecify.annotations.NullMarked;
