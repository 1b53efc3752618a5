/**
 * What a contract run has to know of KYBIO beyond files and protocol: its dialect, and steps in the store's nouns.
 *
 * <p>Entry point: {@link org.ledgermock.kybio.verify.KybioDialect}, found by ServiceLoader.
 *
 * <p>May import: verify, kybio.protocol and what is below them; Cucumber.
 */
@NullMarked
package org.ledgermock.kybio.verify;

import org.jspecify.annotations.NullMarked;
