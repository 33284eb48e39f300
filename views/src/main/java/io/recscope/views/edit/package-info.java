/// Changes that can be taken back.
@NullMarked
package io.recscope.views.edit;

import org.jspecify.annotations.NullMarked;
