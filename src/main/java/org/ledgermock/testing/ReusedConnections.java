package org.ledgermock.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps connections to a sandbox after an answer, as the vendor does, so that a program's HTTP library uses them again. Without
 * it each answer ends its connection: a library sends again by itself on a connection that was used before, and a test would
 * depend on those that ran before it. Tests with it are not run side by side with others with it that share a library's connections.
 */
@PublicApi
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER})
public @interface ReusedConnections {}
