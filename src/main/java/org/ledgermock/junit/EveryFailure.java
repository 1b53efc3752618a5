package org.ledgermock.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ledgermock.testing.PublicApi;

/**
 * Runs a method once for each documented error of an operation, named after its code, with its first sandbox primed: the next
 * call of the operation fails so.
 *
 * <pre>{@code
 * @EveryFailure("AllocateCustomerCredit")
 * void everyDocumentedErrorReachesTheCaller(PartnerSandbox partner, Failure failure) {
 *     TencentCloudSDKException refused =
 *             assertThrows(TencentCloudSDKException.class, () -> allocate(partner, 1, "10"));
 *
 *     assertEquals(failure.code().orElseThrow(), refused.getErrorCode());
 *     partner.customer(1).assertNothingAllocated();
 * }
 * }</pre>
 *
 * <p>The class has {@link LedgermockTest} or a {@link LedgermockExtension}.
 */
@PublicApi
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@TestTemplate
@ExtendWith(FailureTemplate.class)
public @interface EveryFailure {

    /** The operation, as the vendor spells it. */
    String value();

    /** Only these codes and kinds of faults. */
    String[] only() default {};

    /** All but these. */
    String[] except() default {};

    /** Each kind of fault as well that can happen to the operation: delays, lost answers, broken ones. */
    boolean faults() default false;
}
