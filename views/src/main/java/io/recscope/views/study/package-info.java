/// What was found out about a dataset and the models on it, arranged as a report.
@NullMarked
package io.recscope.views.study;

import org.jspecify.annotations.NullMarked;
