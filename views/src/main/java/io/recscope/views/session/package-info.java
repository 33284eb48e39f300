/// The open workspace as the screens see it.
@NullMarked
package io.recscope.views.session;

import org.jspecify.annotations.NullMarked;
