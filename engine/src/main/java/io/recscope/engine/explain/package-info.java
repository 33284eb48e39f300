/// Why an item stands where it stands: the evidence behind a recommendation, how much each piece of it adds, and what
/// would change the list.
@NullMarked
package io.recscope.engine.explain;

import org.jspecify.annotations.NullMarked;
