/**
 * What KYBIO's operations do beyond the behaviours that every family has: the log of recharges.
 *
 * <p>Entry point: {@link org.ledgermock.kybio.behaviour.Recharges.Type}, by which mappings name it.
 *
 * <p>May import: message, state, behaviour.
 */
@NullMarked
package org.ledgermock.kybio.behaviour;

import org.jspecify.annotations.NullMarked;
