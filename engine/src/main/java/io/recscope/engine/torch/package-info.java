/// PyTorch, and the only place that knows it: programs compiled from text, tensors in memory that is given
/// back, parameters that learn, and the device they live on.
@NullMarked
package io.recscope.engine.torch;

import org.jspecify.annotations.NullMarked;
