/// Controls that the screens share.
@NullMarked
package io.recscope.views.control;

import org.jspecify.annotations.NullMarked;
