/**
 * Sandboxes of KYBIO / Pospal members, in that API's nouns.
 *
 * <p>Entry point: {@link org.ledgermock.kybio.testing.MemberSandbox}.
 *
 * <p>May import: message, testing.
 */
@NullMarked
package org.ledgermock.kybio.testing;

import org.jspecify.annotations.NullMarked;
