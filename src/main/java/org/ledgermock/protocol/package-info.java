/**
 * How a family authenticates, decodes, names its errors and encodes, and in which order it checks.
 *
 * <p>Entry points: {@link org.ledgermock.protocol.Protocol} and {@link org.ledgermock.protocol.ProtocolType}, by which
 * a further protocol is brought in (found by {@link java.util.ServiceLoader}). Each that comes with it is in its
 * vendor's wing.
 *
 * <p>May import: message.
 */
@NullMarked
package org.ledgermock.protocol;

import org.jspecify.annotations.NullMarked;
