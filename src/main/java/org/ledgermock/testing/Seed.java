package org.ledgermock.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the seed that a fresh sandbox begins with. The annotation of a parameter overrides that of its method, and that of
 * the method overrides that of the class. Without any, a sandbox begins with the seed {@code example}.
 */
@PublicApi
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER})
public @interface Seed {

    /** A seed that comes with Ledgermock ({@code example}, {@code thousand}, {@code empty}, or a number: so many as in {@code thousand}), or a JSON or YAML file: on the class path, or else from the working folder. */
    String value();
}
