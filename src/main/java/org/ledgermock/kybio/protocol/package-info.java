/**
 * The protocol of the KYBIO / Pospal open API V1: JSON over POST, MD5 signatures over the body in both directions,
 * errors in the envelope with HTTP status 200.
 *
 * <p>Source: reference/kybio-member-api.md, sections 1 and 2. Entry point: {@link
 * org.ledgermock.kybio.protocol.KybioProtocolType}; {@link org.ledgermock.kybio.protocol.DataSignature} is also what
 * the client signs with.
 *
 * <p>May import: message, protocol.
 */
@NullMarked
package org.ledgermock.kybio.protocol;

import org.jspecify.annotations.NullMarked;
