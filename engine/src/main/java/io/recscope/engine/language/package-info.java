/// What texts mean, as vectors: pretrained encoders, one for each kind of script, a store that computes no text twice,
/// the vectors of a catalogue, and search by meaning.
@NullMarked
package io.recscope.engine.language;

import org.jspecify.annotations.NullMarked;
