/**
 * Sandboxes of Tencent Cloud International Partners, in that API's nouns.
 *
 * <p>Entry point: {@link org.ledgermock.testing.tencent.PartnerSandbox}.
 *
 * <p>May import: message, testing.
 */
@NullMarked
package org.ledgermock.testing.tencent;

import org.jspecify.annotations.NullMarked;
