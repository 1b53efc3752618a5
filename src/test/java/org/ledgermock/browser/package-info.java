/** A browser that tests look at pages with. */
@NullMarked
package org.ledgermock.browser;

import org.jspecify.annotations.NullMarked;
