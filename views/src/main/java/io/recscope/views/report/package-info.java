/// Reports: a study as a document of facts, tables, charts and lists, written as one HTML file that needs nothing else.
@NullMarked
package io.recscope.views.report;

import org.jspecify.annotations.NullMarked;
