/**
 * What the steps of features do: glue for Cucumber, of the run that {@code verify} makes and of a client project's own.
 *
 * <p>Entry point: this package's name, as Cucumber's glue. What one scenario works with is its {@code Scene}: a part of
 * the target that no other scenario sees, and a time of its own. A step calls the target only through the clients of
 * {@code verify}, which judge every answer.
 *
 * <p>May import: verify and what is below it; Cucumber.
 */
@NullMarked
package org.ledgermock.verify.steps;

import org.jspecify.annotations.NullMarked;
