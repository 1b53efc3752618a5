/**
 * Runs a program again and again, each time with something else going wrong, and judges by the ledger what it did to money.
 *
 * <p>Entry points: {@link org.ledgermock.explore.Explorer}, {@link org.ledgermock.explore.Expectation}, {@link
 * org.ledgermock.explore.Flow}. It asks a server by its admin API alone, so that it works with one elsewhere as well.
 *
 * <p>May import: message, client.
 */
@NullMarked
package org.ledgermock.explore;

import org.jspecify.annotations.NullMarked;
