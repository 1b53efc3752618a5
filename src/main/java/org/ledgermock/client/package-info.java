/**
 * Sends signed calls to a target, the mock or a live endpoint, and controls a mock over its admin API.
 *
 * <p>Entry points: {@link org.ledgermock.client.HttpTarget}; {@link org.ledgermock.client.LedgermockClient}, which makes
 * sandboxes.
 *
 * <p>May import: message, protocol; {@code java.net.http}.
 */
@NullMarked
package org.ledgermock.client;

import org.jspecify.annotations.NullMarked;
