/// What tests of screens try them on: small shops, and windows that nobody sees.
@NullMarked
package io.recscope.views.trial;

import org.jspecify.annotations.NullMarked;
