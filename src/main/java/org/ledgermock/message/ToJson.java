package org.ledgermock.message;

/** Something that says itself how it is written as JSON. */
public interface ToJson {

    JsonValue json();
}
