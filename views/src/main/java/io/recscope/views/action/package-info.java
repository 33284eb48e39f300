/// What the analyst can do, defined once for menu, toolbar, palette and keyboard.
@NullMarked
package io.recscope.views.action;

import org.jspecify.annotations.NullMarked;
