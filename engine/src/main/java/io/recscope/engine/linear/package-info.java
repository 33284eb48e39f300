/// The linear algebra that models are fitted with: products, inverses and solutions over plain float arrays.
///
/// Inner loops are written so that the just-in-time compiler turns them into fused vector instructions; sums are always
/// taken in the same order, so results are equal to the last bit for any number of threads.
@NullMarked
package io.recscope.engine.linear;

import org.jspecify.annotations.NullMarked;
