/**
 * Valid calls of all operations, changed in one to three ways, rightly signed after that, and sent: whatever comes, the answer
 * has to be one that a server of that vendor gives, soon, with nothing moved by what was refused.
 *
 * <p>Entry point: {@link org.ledgermock.altered.Recipe} makes a request from a seed, {@link org.ledgermock.altered.Judge}
 * says what is wrong with what came of it.
 *
 * <p>May import everything.
 */
@NullMarked
package org.ledgermock.altered;

import org.jspecify.annotations.NullMarked;
