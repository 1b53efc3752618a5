/**
 * Sandboxes of Tencent Cloud International Partners, in that API's nouns.
 *
 * <p>Entry point: {@link org.ledgermock.tencent.testing.PartnerSandbox}.
 *
 * <p>May import: message, testing.
 */
@NullMarked
package org.ledgermock.tencent.testing;

import org.jspecify.annotations.NullMarked;
