/// The fixed words of screens, charts and reports, in English and Chinese.
@NullMarked
package io.recscope.views.text;

import org.jspecify.annotations.NullMarked;
