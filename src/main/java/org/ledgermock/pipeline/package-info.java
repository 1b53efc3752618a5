/**
 * A request's way: from the bytes that came to the bytes that go, through a protocol's stages, the request schema, the
 * limits and one atomic step. The only place where a refusal becomes a vendor's answer.
 *
 * <p>Entry points: {@link org.ledgermock.pipeline.Families} holds what is served; {@link
 * org.ledgermock.pipeline.ServedFamily#answer} takes a request all the way.
 *
 * <p>May import: protocol, sandbox, behaviour, seed and what is below them.
 */
@NullMarked
package org.ledgermock.pipeline;

import org.jspecify.annotations.NullMarked;
