/**
 * What is known of each operation: its schemas, compiled once, and its statements, each with where it is known from.
 *
 * <p>Entry points: {@link org.ledgermock.contract.FamilyContract#load} reads all that the class path holds of a
 * family; {@link org.ledgermock.contract.Contract} is one operation's; {@link org.ledgermock.contract.Schema} says what
 * a value breaks.
 *
 * <p>May import: message; Jackson and the JSON Schema library, which only {@link
 * org.ledgermock.contract.SchemaCompiler} and its neighbours know.
 */
@NullMarked
package org.ledgermock.contract;

import org.jspecify.annotations.NullMarked;
