/**
 * Deviations ordered for coming calls, and when each happens, as values: a documented error, a delay, a lost answer.
 *
 * <p>Entry points: {@link org.ledgermock.fault.FaultOrder} is what somebody orders; {@link org.ledgermock.fault.FaultsOnOrder}
 * holds the orders of one sandbox; {@link org.ledgermock.fault.Delivery} is how an answer goes out.
 *
 * <p>May import: message.
 */
@NullMarked
package org.ledgermock.fault;

import org.jspecify.annotations.NullMarked;
