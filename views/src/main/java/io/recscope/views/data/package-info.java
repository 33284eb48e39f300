/// The screen Data.
@NullMarked
package io.recscope.views.data;

import org.jspecify.annotations.NullMarked;
