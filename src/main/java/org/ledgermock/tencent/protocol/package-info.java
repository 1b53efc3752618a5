/**
 * The protocol of Tencent Cloud API 3.0: TC3-HMAC-SHA256 and signature v1, parameters as JSON, form or query, answers
 * in a {@code Response} object with HTTP status 200.
 *
 * <p>Source: reference/tencent-partner-api.md, sections 2 and 3. Entry point: {@link
 * org.ledgermock.tencent.protocol.TencentProtocolType}; {@link org.ledgermock.tencent.protocol.Tc3Signature} is also
 * what the client signs with.
 *
 * <p>May import: message, protocol.
 */
@NullMarked
package org.ledgermock.tencent.protocol;

import org.jspecify.annotations.NullMarked;
