/// Strong classical recommenders that any new model has to beat.
@NullMarked
package io.recscope.engine.recommend.baseline;

import org.jspecify.annotations.NullMarked;
