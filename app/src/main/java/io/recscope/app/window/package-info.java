/// The workbench as a window: how it is started, what it keeps, and pictures of it.
@NullMarked
package io.recscope.app.window;

import org.jspecify.annotations.NullMarked;
