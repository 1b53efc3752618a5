/**
 * One account's everything: what belongs to it behind one atomic step, and the journal of its calls. Two sandboxes never see
 * each other.
 *
 * <p>Entry points: {@link org.ledgermock.sandbox.SandboxRegistry} finds a sandbox by credential; {@link
 * org.ledgermock.sandbox.Sandbox#step} is the only way to change it.
 *
 * <p>May import: message, fault, state, journal.
 */
@NullMarked
package org.ledgermock.sandbox;

import org.jspecify.annotations.NullMarked;
