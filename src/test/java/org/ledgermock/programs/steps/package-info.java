/** Glue of a client's own, in which its program runs. */
@NullMarked
package org.ledgermock.programs.steps;

import org.jspecify.annotations.NullMarked;
