/**
 * Ledgermock for JUnit Jupiter, 5.12 and newer: a sandbox for each test as a parameter, and a test for each failure.
 *
 * <p>Entry points: {@link org.ledgermock.junit.LedgermockTest}, {@link org.ledgermock.junit.LedgermockExtension}, {@link
 * org.ledgermock.junit.EveryFailure}.
 *
 * <p>May import: testing and what is below it; the APIs of JUnit Jupiter
 * and of JUnit Platform's launcher, and opentest4j, which tells an aborted test from a failed one.
 */
@NullMarked
package org.ledgermock.junit;

import org.jspecify.annotations.NullMarked;
