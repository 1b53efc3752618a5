package org.ledgermock.testng;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.ledgermock.testing.PublicApi;

/**
 * Says for which failures the data provider {@link Sandboxes#EVERY_FAILURE} runs a method: once for each documented error of
 * an operation. In the first sandbox of each run the next call of the operation fails with the run's error code.
 *
 * <pre>{@code
 * @Test(dataProvider = Sandboxes.EVERY_FAILURE, dataProviderClass = Sandboxes.class)
 * @EveryFailureOf("updateBalancePointByIncrement")
 * public void everyDocumentedErrorReachesTheCaller(MemberSandbox shop, Failure failure) throws Exception {
 *     String told = client(shop).raisePoints(MemberSandbox.EXAMPLE, 5, "2026-03-01 12:00:00");
 *
 *     assertEquals(told, failure.code().orElseThrow());
 *     shop.member(MemberSandbox.EXAMPLE).assertPoints("300");
 * }
 * }</pre>
 */
@PublicApi
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface EveryFailureOf {

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
