/**
 * What the built jars have in them, and what they do when they are run: tests of what is handed to users.
 *
 * <p>Entry points: {@link org.ledgermock.jars.BuiltJar}, one of the two jars; the tests beside it.
 */
@NullMarked
package org.ledgermock.jars;

import org.jspecify.annotations.NullMarked;
