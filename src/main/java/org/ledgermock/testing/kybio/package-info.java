/**
 * Sandboxes of KYBIO / Pospal members, in that API's nouns.
 *
 * <p>Entry point: {@link org.ledgermock.testing.kybio.MemberSandbox}.
 *
 * <p>May import: message, testing.
 */
@NullMarked
package org.ledgermock.testing.kybio;

import org.jspecify.annotations.NullMarked;
