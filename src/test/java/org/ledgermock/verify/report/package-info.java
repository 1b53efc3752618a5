/**
 * Tests of what is written down of a run.
 *
 * <p>May import: JDK, JUnit, AssertJ, and of {@code org.ledgermock} what {@code verify} may.
 */
@NullMarked
package org.ledgermock.verify.report;

import org.jspecify.annotations.NullMarked;
