/// Experiments: how a dataset is cut, how models are judged on the cut, and how sure the judgement is.
@NullMarked
package io.recscope.engine.experiment;

import org.jspecify.annotations.NullMarked;
