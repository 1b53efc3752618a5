package org.ledgermock.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What is in a fresh sandbox at first. That of a parameter goes before that of its method, and that before its class's.
 * Without it a sandbox begins with the seed {@code example}.
 */
@PublicApi
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER})
public @interface Seed {

    /** A seed that comes with Ledgermock ({@code example}, {@code thousand}, {@code empty}), or a JSON or YAML file: on the class path, or else from the working folder. */
    String value();
}
