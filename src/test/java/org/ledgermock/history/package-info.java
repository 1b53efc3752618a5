/**
 * What many clients saw of one server that they called side by side, and whether a server that does one call after the other,
 * each wholly, could have answered so.
 *
 * <p>Entry points: {@link org.ledgermock.history.History} decides it for what answers tell of quantities and of
 * repetitions, {@link org.ledgermock.history.Windows} for limits. {@link org.ledgermock.history.Clients} makes the calls.
 *
 * <p>May import everything; the deciding classes import the JDK alone.
 */
@NullMarked
package org.ledgermock.history;

import org.jspecify.annotations.NullMarked;
