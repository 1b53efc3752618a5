/**
 * All that belongs to one account, as an immutable value: entities, ledger, role, credentials, times, limits and their
 * counts, faults, snapshots; and the commits that lead from one such value to the next.
 *
 * <p>Entry points: {@link org.ledgermock.state.Root} is the whole; {@link org.ledgermock.state.State} and {@link
 * org.ledgermock.state.Change} are what behaviours read and return; {@link org.ledgermock.state.Model} says what a family's
 * states hold.
 *
 * <p>May import: message, fault, and the persistent collections of pcollections (only here, never in a signature).
 */
@NullMarked
package org.ledgermock.state;

import org.jspecify.annotations.NullMarked;
