/// The first screen: what to open.
@NullMarked
package io.recscope.views.welcome;

import org.jspecify.annotations.NullMarked;
