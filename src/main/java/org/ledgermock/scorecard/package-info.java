/**
 * What a client did that costs money or gets it locked out, as far as a journal shows it. Knows no family: what is
 * particular to one comes from its contracts and its {@code conduct.json}.
 *
 * <p>Entry points: {@link org.ledgermock.scorecard.Scorecard}; {@link org.ledgermock.scorecard.Exposure}, which tells what the
 * client has met at all.
 *
 * <p>May import: message, contract, fault, journal.
 */
@NullMarked
package org.ledgermock.scorecard;

import org.jspecify.annotations.NullMarked;
