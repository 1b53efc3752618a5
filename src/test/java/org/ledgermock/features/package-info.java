/**
 * Runs {@code features/} against the mock, over HTTP: what the steps of the scenarios do.
 *
 * <p>Entry point: {@link org.ledgermock.features.FeaturesTest}. A step calls the server only through the clients of
 * {@code oracle}, and every answer goes through {@link org.ledgermock.oracle.ResponseOracle}. What one scenario works
 * with is its {@link org.ledgermock.features.Scene}: a server of its own and a clock that moves from call to call, so that
 * no scenario sees another one and none waits.
 *
 * <p>May import: JDK, JUnit, AssertJ, Cucumber, Jackson 3; of {@code org.ledgermock} the server ({@code wiremock}), what
 * a second partner is put in with ({@code sandbox}, {@code message}, {@code pipeline}), and {@code oracle}.
 */
@NullMarked
package org.ledgermock.features;

import org.jspecify.annotations.NullMarked;
