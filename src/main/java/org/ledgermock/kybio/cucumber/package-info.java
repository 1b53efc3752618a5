/**
 * Steps in the nouns of KYBIO / Pospal members, for a client's own features.
 *
 * <p>Entry point: {@link org.ledgermock.kybio.cucumber.MemberSteps}, which Cucumber finds when this package is among its glue.
 *
 * <p>May import: cucumber, kybio.testing and what is below them; Cucumber.
 */
@NullMarked
package org.ledgermock.kybio.cucumber;

import org.jspecify.annotations.NullMarked;
