/**
 * Writes down what a contract run has found: pages for people, files for programs.
 *
 * <p>Entry point: {@link org.ledgermock.verify.report.Reports}.
 *
 * <p>May import: verify and what is below it.
 */
@NullMarked
package org.ledgermock.verify.report;

import org.jspecify.annotations.NullMarked;
