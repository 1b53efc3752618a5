package org.ledgermock.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The time of a fresh sandbox's signature window, and of its limits within a second. Without it this is the machine's, by
 * which SDKs sign.
 */
@PublicApi
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER})
public @interface WireTime {

    /** An instant as ISO 8601 writes it: {@code 2026-03-01T00:00:00Z}. */
    String value();

    /** Whether it stands still there, until it is moved. */
    boolean frozen() default false;
}
