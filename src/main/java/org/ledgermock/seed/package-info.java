/**
 * What a server starts from: seeds, which say what is in a sandbox at first, and credentials, which say who may call.
 *
 * <p>Entry points: {@link org.ledgermock.seed.SeedLibrary} finds seeds by name or file and makes states of them; {@link
 * org.ledgermock.seed.CredentialsFile} reads credentials; {@link org.ledgermock.seed.EntityModel} is a family's model of
 * state with the schemas that its entities keep.
 *
 * <p>May import: message, contract, state.
 */
@NullMarked
package org.ledgermock.seed;

import org.jspecify.annotations.NullMarked;
