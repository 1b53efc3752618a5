/**
 * Calls made from request schemas, each with how the contract has it answered: what is missing, of the wrong type, out of
 * bounds, unknown, and what is just within bounds.
 *
 * <p>Entry point: {@link org.ledgermock.verify.cases.Cases}. The same seed makes the same cases.
 *
 * <p>May import: message, contract.
 */
@NullMarked
package org.ledgermock.verify.cases;

import org.jspecify.annotations.NullMarked;
