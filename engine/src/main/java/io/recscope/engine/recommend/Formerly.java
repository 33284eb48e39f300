package io.recscope.engine.recommend;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What a setting meant before it could be set: the value of a stored specification that was written earlier and so
/// lacks it.
///
/// Put on a component of a specification, or of a group in it, that is added to a kind of which models may be stored
/// already. The value never changes again, whatever becomes usual later. Settings without it must be in what is read.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Formerly {
    /// As it would be typed, for example `words` or `100`.
    String value();
}
