/**
 * Everything that belongs to one account: its state as an immutable value behind one atomic step, its ledger, times,
 * limits, faults and journal. Two sandboxes never see each other.
 *
 * <p>Entry points: {@link org.ledgermock.sandbox.Sandboxes} finds a sandbox by credential; {@link
 * org.ledgermock.sandbox.Sandbox#step} is the only way to change its state; {@link org.ledgermock.sandbox.State} and
 * {@link org.ledgermock.sandbox.Change} are what behaviours read and return.
 *
 * <p>May import: message, and the persistent collections of pcollections (only here, never in a signature).
 */
@NullMarked
package org.ledgermock.sandbox;

import org.jspecify.annotations.NullMarked;
