/**
 * Puts a server together, without a word of HTTP: its settings, families, seeds, credentials and sandboxes.
 *
 * <p>Entry points: {@link org.ledgermock.server.Setup} is what a server is asked to be; {@link org.ledgermock.server.Assembly}
 * what it is made of; {@link org.ledgermock.server.AddedFamilies} the families that a user brings.
 *
 * <p>May import: admin, pipeline and what is below it.
 */
@NullMarked
package org.ledgermock.server;

import org.jspecify.annotations.NullMarked;
