package org.ledgermock.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Fails a test that passes although a fault that it ordered never happened, or a call was under way when it ended. Without it
 * that is only told. In Cucumber it is the tag {@code @strict-faults}; for a whole run the system property {@value #PROPERTY}.
 */
@PublicApi
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface StrictFaults {

    /** The system property that makes all tests of a run strict: {@code true}. */
    String PROPERTY = "ledgermock.faults.strict";
}
