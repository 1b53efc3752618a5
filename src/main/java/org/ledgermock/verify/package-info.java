/**
 * Holds a target to the contract: runs features and generated cases against it, judges every answer, and tells what has
 * been proven.
 *
 * <p>Entry point: {@link org.ledgermock.verify.ContractRun}, pointed at a {@link org.ledgermock.verify.Target}. What the
 * steps of features do is in {@code steps}. It reads contracts and features from the class path, never mappings: a wrong
 * mapping must not change what is expected.
 *
 * <p>May import: message, contract, protocol, client; Cucumber.
 */
@NullMarked
package org.ledgermock.verify;

import org.jspecify.annotations.NullMarked;
