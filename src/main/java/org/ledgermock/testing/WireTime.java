package org.ledgermock.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sets the time by which a fresh sandbox judges the age of signatures and counts its limits per second. Without it: the
 * machine's time, which SDKs sign with.
 */
@PublicApi
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER})
public @interface WireTime {

    /** An instant as ISO 8601 writes it: {@code 2026-03-01T00:00:00Z}. */
    String value();

    /** Whether the time stands still until it is moved. */
    boolean frozen() default false;
}
