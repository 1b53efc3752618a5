/**
 * The vocabulary that every other package speaks: requests and responses, exact JSON, refusals and their explanations.
 *
 * <p>Entry points: {@link org.ledgermock.message.Request}, {@link org.ledgermock.message.Response}, {@link
 * org.ledgermock.message.JsonReader}, {@link org.ledgermock.message.JsonWriter}, {@link
 * org.ledgermock.message.Refusal}.
 *
 * <p>May import: the JDK and Jackson's streaming core. No type of Jackson appears in a signature here: the library jar
 * relocates Jackson, and users write behaviours and protocols against these types.
 */
@NullMarked
package org.ledgermock.message;

import org.jspecify.annotations.NullMarked;
