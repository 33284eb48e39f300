/// From a request to a ranked list that explains itself: specifications, fitted models, requests, candidates.
@NullMarked
package io.recscope.engine.recommend;

import org.jspecify.annotations.NullMarked;
