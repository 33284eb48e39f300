/// Data to start with: bundled real datasets with their licences, and a generator of large synthetic ones.
@NullMarked
package io.recscope.sample;

import org.jspecify.annotations.NullMarked;
