/// The analyst's operations on a workspace: import, repair, fit, evaluate; each keeps its result with its provenance.
@NullMarked
package io.recscope.engine.study;

import org.jspecify.annotations.NullMarked;
