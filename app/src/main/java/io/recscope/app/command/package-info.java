/// The command line: one class a command; each asks the engine and prints, nothing more.
@NullMarked
package io.recscope.app.command;

import org.jspecify.annotations.NullMarked;
