/// Charts: what is shown as data, drawn by JFreeChart in light and dark, exported as SVG, PNG and CSV.
@NullMarked
package io.recscope.views.chart;

import org.jspecify.annotations.NullMarked;
