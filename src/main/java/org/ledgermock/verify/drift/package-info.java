/**
 * Whether the vendors' pages still say what the contracts say: each locator against its line, each line against a claim.
 *
 * <p>Entry point: {@link org.ledgermock.verify.drift.Drift}.
 *
 * <p>May import: message, contract.
 */
@NullMarked
package org.ledgermock.verify.drift;

import org.jspecify.annotations.NullMarked;
