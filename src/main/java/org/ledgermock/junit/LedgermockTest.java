package org.ledgermock.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ledgermock.testing.PublicApi;

/**
 * Gives each test of a class its own sandboxes, as parameters. All tests of the JVM share one server, and may run in
 * parallel.
 *
 * <pre>{@code
 * @LedgermockTest
 * class CreditTest {
 *
 *     @Test
 *     void creditArrivesOnce(PartnerSandbox partner) throws Exception {
 *         partner.customer(1).setCredit("100");
 *
 *         allocate(partner, 1, "10");
 *
 *         partner.customer(1).assertCredit("110");
 *         partner.customer(1).assertAllocatedOnce("10");
 *         partner.assertNothingRefused();
 *     }
 * }
 * }</pre>
 *
 * <p>A parameter is a sandbox of any subclass of {@link org.ledgermock.testing.TestSandbox}, a {@link
 * org.ledgermock.testing.TestSandbox} with {@link org.ledgermock.testing.Family @Family}, or the {@link
 * org.ledgermock.testing.Ledgermock} itself. The first of a type is the same in a test and in what is set up before each; the
 * second is another. What a method for all tests of a class gets, or the constructor of a class with one instance, belongs to
 * the class. What cannot be handed out is a {@link org.ledgermock.testing.Misuse} before the first test.
 */
@PublicApi
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(LedgermockExtension.class)
public @interface LedgermockTest {}
