/**
 * Whether the contract run has teeth: a proxy between it and a correct mock makes that wrong, in one way at a time.
 *
 * <p>A way is a {@link org.ledgermock.verify.teeth.Deviation}: a name, an operation, what it breaks, and what it does to a
 * call or an answer. {@code TeethCheck} runs them all; it is no part of {@code mvn test}, for it takes minutes.
 *
 * <p>May import: JDK, JUnit, AssertJ, and of {@code org.ledgermock} what {@code cli} may.
 */
@NullMarked
package org.ledgermock.verify.teeth;

import org.jspecify.annotations.NullMarked;
