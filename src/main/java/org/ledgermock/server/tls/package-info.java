/**
 * Certificates for the hosts of the families: an authority, kept or for one run, and one of its certificates for each name.
 *
 * <p>Enter by {@link org.ledgermock.server.tls.ServerTls}.
 *
 * <p>May import: contract, message; the JDK.
 */
@NullMarked
package org.ledgermock.server.tls;

import org.jspecify.annotations.NullMarked;
