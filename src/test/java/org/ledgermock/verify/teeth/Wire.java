package org.ledgermock.verify.teeth;

import java.time.Instant;
import java.util.Optional;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.Request;
import org.ledgermock.message.Response;

/** How a family's calls and answers look, as far as the proxy has to know. */
interface Wire {

    String operation(Request request);

    Optional<String> callerId(Request request);

    /** The request with another body, as this caller signs it at this time. */
    Request signed(Request request, byte[] body, Credential caller, String host, Instant now);

    /** The code of an error; empty for a success. */
    Optional<String> code(JsonObject document);

    /** The name of the field of a success that has its values. */
    String fields();

    /** The response with another document; signed, where the family does and this one was. */
    Response with(Response response, JsonObject document, Optional<Credential> caller);

    /** The document of an error like those that the family gives. */
    JsonObject error(String code, String text);

    static Wire of(String family) {
        return family.equals("kybio-member") ? new KybioWire() : new TencentWire();
    }
}
