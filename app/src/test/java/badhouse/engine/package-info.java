/// A package that forgot `@NullMarked`.
@NullUnmarked
package badhouse.engine;

import org.jspecify.annotations.NullUnmarked;
