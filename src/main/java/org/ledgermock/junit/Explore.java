package org.ledgermock.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ledgermock.testing.PublicApi;

/**
 * Runs a method again and again, each time with something else going wrong, and holds it to what it is to do to money. The
 * method is the flow: what returns says that it has succeeded, what throws that it has failed. It asserts nothing. Write
 * {@code @Explore("customer 1 gains 10 once")} on a method that takes the sandbox of your vendor.
 *
 * <p>It is one test. What sets it up runs once, before: each run has a sandbox of its own, which begins as that one is then.
 * The runs come one after the other, on one instance of the class, in a thread of their own. {@link org.ledgermock.testing.Exploring} does the same for
 * a lambda, side by side.
 */
@PublicApi
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Test
@ExtendWith(MethodExplorer.class)
public @interface Explore {

    /** What the method is to do. */
    String value();

    /** What it throws when it does not know what came of it. */
    Class<? extends Throwable>[] unknown() default {};

    /** Kinds of deviations that are left out. */
    String[] without() default {};

    /** This story alone, as a report names it; all when it is empty. */
    String story() default "";

    /** No more runs than these, but for those that make sure. */
    int runs() default 300;

    /** No run begins later. */
    int seconds() default 120;
}
