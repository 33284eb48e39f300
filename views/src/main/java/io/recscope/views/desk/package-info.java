/// What a screen is, and what it works with.
@NullMarked
package io.recscope.views.desk;

import org.jspecify.annotations.NullMarked;
