/// What is kept of a session all the time, so that the next one goes on from there, also after a crash.
@NullMarked
package io.recscope.views.resume;

import org.jspecify.annotations.NullMarked;
