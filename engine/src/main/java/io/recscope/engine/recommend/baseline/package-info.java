/// The recommenders that anything new has to beat: counts, neighbours, linear and factor models, lexical content.
@NullMarked
package io.recscope.engine.recommend.baseline;

import org.jspecify.annotations.NullMarked;
