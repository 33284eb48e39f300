package io.recscope.engine.recommend.policy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The range of a number that an analyst may set, and what it does. Whole numbers have whole ends.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Knob {

    /// The least value, included.
    double low();

    /// The greatest value, included.
    double high();

    /// What it does, for whoever turns it.
    String does();
}
