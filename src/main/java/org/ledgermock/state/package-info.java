/**
 * What one account has, as an immutable value: entities, ledger, account, times, limits and their counts; and the commits
 * that lead from one state to the next.
 *
 * <p>Entry points: {@link org.ledgermock.state.State} and {@link org.ledgermock.state.Change} are what behaviours read and
 * return; {@link org.ledgermock.state.Model} says what a family's states hold.
 *
 * <p>May import: message, fault, and the persistent collections of pcollections (only here, never in a signature).
 */
@NullMarked
package org.ledgermock.state;

import org.jspecify.annotations.NullMarked;
