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
 * Runs a method once for each documented error of an operation. Each run is named after an error code, and in its first
 * sandbox the next call of the operation fails with that code.
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

    /** Only these error codes and kinds of faults. Empty for all. */
    String[] only() default {};

    /** Not these error codes and kinds of faults. */
    String[] except() default {};

    /**
     * Also each kind of fault that can happen to the operation: delays, lost answers, broken answers. What breaks the
     * connection happens on a fresh one and, as {@code lostOnReused} and {@code dropOnReused}, on one that was used before. A
     * run in which no call comes on such a one is skipped.
     */
    boolean faults() default false;
}
