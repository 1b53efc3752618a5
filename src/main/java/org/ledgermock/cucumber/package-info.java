/**
 * Ledgermock for Cucumber, 7.0 and newer: steps and hooks for a client's own features, on JUnit Platform, on TestNG, or by
 * themselves.
 *
 * <p>Entry points: {@link org.ledgermock.cucumber.Scenarios}, and the steps beside it, which Cucumber finds when this package
 * is among its glue.
 *
 * <p>May import: testing and what is below it; Cucumber.
 */
@NullMarked
package org.ledgermock.cucumber;

import org.jspecify.annotations.NullMarked;
