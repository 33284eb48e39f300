/// The screen Models.
@NullMarked
package io.recscope.views.models;

import org.jspecify.annotations.NullMarked;
