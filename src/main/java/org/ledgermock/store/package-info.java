/**
 * Where the commits of sandboxes outlive the server: in a file, or in a database that servers share. Without a store nothing
 * of this is loaded.
 *
 * <p>Entry points: {@link org.ledgermock.store.SandboxStore} gives sandboxes their roots, and brings back those that were kept;
 * {@link org.ledgermock.store.StoreTools} is for commands about a store. Both know roots and changes, and neither families nor HTTP.
 *
 * <p>May import: message, fault, state, journal, sandbox.
 */
@NullMarked
package org.ledgermock.store;

import org.jspecify.annotations.NullMarked;
