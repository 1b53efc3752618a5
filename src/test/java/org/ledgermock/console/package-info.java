/** The console, in a browser. */
@NullMarked
package org.ledgermock.console;

import org.jspecify.annotations.NullMarked;
