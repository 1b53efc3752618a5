/**
 * Tests of runs against an endpoint that is not a mock of our own. It is one nonetheless, over https and in another sandbox,
 * so that its journal and its state show what came of it.
 *
 * <p>May import: JDK, JUnit, AssertJ, and of {@code org.ledgermock} what {@code cli} may.
 */
@NullMarked
package org.ledgermock.verify.live;

import org.jspecify.annotations.NullMarked;
