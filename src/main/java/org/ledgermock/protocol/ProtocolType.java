package org.ledgermock.protocol;

import java.util.List;
import java.util.Optional;
import org.ledgermock.message.JsonObject;

/** A kind of protocol, by which family files name it. Needs a public constructor without arguments. */
public interface ProtocolType {

    /** As family files write it: {@code soap-1.1}. */
    String name();

    /**
     * A protocol for one family.
     *
     * @param settings what the family's file says of its protocol, without the name
     * @throws org.ledgermock.message.JsonMismatch when the settings are not what this protocol asks for
     */
    Protocol<?> create(JsonObject settings);

    /**
     * Who says whether a pasted request of this kind is rightly signed; empty when nobody does.
     *
     * @param families what the files of those that are known say of their protocol
     */
    default Optional<Examiner> examiner(List<JsonObject> families) {
        return Optional.empty();
    }
}
