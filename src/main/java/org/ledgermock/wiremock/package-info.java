/**
 * Where families meet WireMock: as an extension of any WireMock from 3.3.1 on, and as a server of our own.
 *
 * <p>Entry points: {@link org.ledgermock.wiremock.LedgermockExtensionFactory}, found by ServiceLoader, and {@link
 * org.ledgermock.wiremock.MockServer}. Family calls are answered by {@link
 * org.ledgermock.wiremock.FamilyRequestHandler}, which stands before WireMock's own handler of stubs. Everything else goes
 * on to that one, and so does a call that a user's stub may want ({@link org.ledgermock.wiremock.StubChoice}).
 *
 * <p>May import: server and what is below it; WireMock (only here).
 */
@NullMarked
package org.ledgermock.wiremock;

import org.jspecify.annotations.NullMarked;
