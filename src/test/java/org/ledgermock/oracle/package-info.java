/**
 * Test oracles: signers, clients and checks written from the vendors' pages alone, gathered in {@code reference/}, and
 * never from the main sources, so that a misreading of a page cannot hide in the server and in its test at once.
 *
 * <p>Entry points: {@link org.ledgermock.oracle.PublishedVectors} (known answers of the signature algorithms),
 * {@link org.ledgermock.oracle.TencentClient} and {@link org.ledgermock.oracle.KybioClient} (honest calls and tampered
 * ones), {@link org.ledgermock.oracle.RawHttp} (exact bytes on a socket) and
 * {@link org.ledgermock.oracle.ResponseOracle} (every answer against its schema).
 *
 * <p>May import: JDK, JUnit, AssertJ, Jackson 3, the JSON Schema library. Nothing else of {@code org.ledgermock}.
 */
@NullMarked
package org.ledgermock.oracle;

import org.jspecify.annotations.NullMarked;
