/**
 * What is simulated of a family, as a document of OpenAPI 3.1: for generators of clients and types, for linters, and for
 * whoever wants to read what a call looks like.
 *
 * <p>Entry point: {@link org.ledgermock.openapi.OpenApi}. Nothing in it is written by hand: schemas and errors are those of
 * the contract, and each operation is called once, to see where its family has what.
 *
 * <p>May import: message, contract, protocol, pipeline.
 */
@NullMarked
package org.ledgermock.openapi;

import org.jspecify.annotations.NullMarked;
