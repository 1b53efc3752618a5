/**
 * Reads what people paste of a request, to see whether it is rightly signed: curl commands, raw requests, HAR files, logs.
 *
 * <p>Entry point: {@link org.ledgermock.explain.Paste}. What is read goes to the examiners of the protocols, which know how
 * their vendors sign.
 *
 * <p>May import: message, protocol.
 */
@NullMarked
package org.ledgermock.explain;

import org.jspecify.annotations.NullMarked;
