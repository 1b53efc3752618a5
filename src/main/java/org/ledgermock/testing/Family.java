package org.ledgermock.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the family of a sandbox: on a subclass of {@link TestSandbox} for each of its objects, on a parameter of type {@link
 * TestSandbox} for that parameter.
 */
@PublicApi
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.PARAMETER})
public @interface Family {

    /** As {@code ledgermock serve} lists it. */
    String value();
}
