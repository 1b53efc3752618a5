/**
 * Exchanges as they were: what came, what was answered, which fault happened, why a call was refused. Bounded.
 *
 * <p>Entry point: {@link org.ledgermock.journal.Journal}, one for each sandbox.
 *
 * <p>May import: message, fault.
 */
@NullMarked
package org.ledgermock.journal;

import org.jspecify.annotations.NullMarked;
