/**
 * Sends signed calls to a target, the mock or a live endpoint.
 *
 * <p>Entry point: {@link org.ledgermock.client.HttpTarget}.
 *
 * <p>May import: message, protocol; {@code java.net.http}.
 */
@NullMarked
package org.ledgermock.client;

import org.jspecify.annotations.NullMarked;
