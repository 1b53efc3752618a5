/**
 * Tests of contract runs: that a correct mock passes, that a wrong answer fails with the statement's name, and that a live
 * endpoint is treated with care.
 *
 * <p>May import: JDK, JUnit, AssertJ, and of {@code org.ledgermock} what {@code cli} may.
 */
@NullMarked
package org.ledgermock.verify;

import org.jspecify.annotations.NullMarked;
