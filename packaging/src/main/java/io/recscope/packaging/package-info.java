/// Makes what is installed: the trimmed Java runtime, the program's folder, the installers, icons, notices and the
/// smoke test of the result. Runs from the source tree with a JDK and is no part of the program.
@NullMarked
package io.recscope.packaging;

import org.jspecify.annotations.NullMarked;
