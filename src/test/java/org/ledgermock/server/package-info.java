/**
 * Tests of a started server from outside, over HTTP, with the clients and signers of {@code oracle}.
 *
 * <p>Entry point: {@link org.ledgermock.server.Served} starts a server whose time is in the test's hands; {@link
 * org.ledgermock.server.RawRequest} is a request of exactly these bytes. What a call has changed is seen in process,
 * in the sandbox's state.
 *
 * <p>May import everything.
 */
@NullMarked
package org.ledgermock.server;

import org.jspecify.annotations.NullMarked;
