/// Named benchmarks: each measures one promise of the product and prints its figures.
@NullMarked
package io.recscope.app.bench;

import org.jspecify.annotations.NullMarked;
