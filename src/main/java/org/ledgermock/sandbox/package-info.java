/**
 * One account's everything behind one atomic step: its state, times, limits, faults, snapshots and journal. Two sandboxes
 * never see each other.
 *
 * <p>Entry points: {@link org.ledgermock.sandbox.SandboxRegistry} finds a sandbox by credential; {@link
 * org.ledgermock.sandbox.Sandbox#step} is the only way to change its state.
 *
 * <p>May import: message, fault, state, journal.
 */
@NullMarked
package org.ledgermock.sandbox;

import org.jspecify.annotations.NullMarked;
