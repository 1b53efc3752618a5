package org.ledgermock.testng;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.ledgermock.testing.PublicApi;

/**
 * Says for which failures the data provider {@link Sandboxes#EVERY_FAILURE} runs a method: once for each documented error of
 * an operation, named after its code, with its first sandbox primed, so that the next call of the operation fails so.
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

    /** Only these codes and kinds of faults. */
    String[] only() default {};

    /** All but these. */
    String[] except() default {};

    /** Each kind of fault as well that can happen to the operation: delays, lost answers, broken ones. */
    boolean faults() default false;
}
