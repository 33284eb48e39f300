/// The whole job on bundled real data, from the compressed file to the report.
@NullMarked
package io.recscope.app.demo;

import org.jspecify.annotations.NullMarked;
