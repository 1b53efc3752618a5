/**
 * Steps in the nouns of Tencent Cloud International Partners, for a client's own features.
 *
 * <p>Entry point: {@link org.ledgermock.tencent.cucumber.PartnerSteps}, which Cucumber finds when this package is among its glue.
 *
 * <p>May import: cucumber, tencent.testing and what is below them; Cucumber.
 */
@NullMarked
package org.ledgermock.tencent.cucumber;

import org.jspecify.annotations.NullMarked;
