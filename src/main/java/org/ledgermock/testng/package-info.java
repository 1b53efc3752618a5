/**
 * Ledgermock for TestNG, 7.0 and newer: a sandbox for each test from a data provider, and a test for each failure.
 *
 * <p>Entry points: {@link org.ledgermock.testng.LedgermockListener}, {@link org.ledgermock.testng.Sandboxes}, {@link
 * org.ledgermock.testng.EveryFailureOf}.
 *
 * <p>May import: testing and what is below it; TestNG.
 */
@NullMarked
package org.ledgermock.testng;

import org.jspecify.annotations.NullMarked;
