/**
 * The core of all test integrations: a server for tests, a sandbox for each test, and what was never tried.
 *
 * <p>Entry points: {@link org.ledgermock.testing.Ledgermock}, {@link org.ledgermock.testing.TestSandbox}. It knows no
 * test framework and no family's nouns; what two frameworks' faces need is here.
 *
 * <p>May import: explore and what is below it; Ledgermock alone also wiremock and server.
 */
@NullMarked
package org.ledgermock.testing;

import org.jspecify.annotations.NullMarked;
