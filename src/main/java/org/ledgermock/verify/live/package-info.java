/**
 * A live endpoint as a target: which calls are made there, how fast, what of their answers is shown, and how everything is
 * put back.
 *
 * <p>Entry point: {@link org.ledgermock.verify.live.LiveTarget}.
 *
 * <p>May import: verify and what is below it.
 */
@NullMarked
package org.ledgermock.verify.live;

import org.jspecify.annotations.NullMarked;
