/// Work in the background of the window: the only place where its thread is touched.
@NullMarked
package io.recscope.views.job;

import org.jspecify.annotations.NullMarked;
