package example.lumen;

import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.JsonObject;
import org.ledgermock.protocol.Protocol;
import org.ledgermock.protocol.ProtocolType;

/** Makes the protocol known to family files as {@code lumen-2}. */
public final class LumenProtocolType implements ProtocolType {

    @Override
    public String name() {
        return "lumen-2";
    }

    @Override
    public Protocol<?> create(JsonObject settings) {
        return new LumenProtocol(settings.text("prefix")
                .orElseThrow(() -> new JsonMismatch("", "'prefix' is missing: the path below which all is")));
    }
}
