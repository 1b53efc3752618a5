package org.ledgermock.pipeline;

import org.ledgermock.message.JsonObject;
import org.ledgermock.protocol.Protocol;
import org.ledgermock.protocol.ProtocolType;

/** A protocol of another style than the two that come with Ledgermock, for families of tests. */
public final class BearerProtocolType implements ProtocolType {

    @Override
    public String name() {
        return "bearer-of-a-test";
    }

    @Override
    public Protocol<?> create(JsonObject settings) {
        return new BearerProtocol();
    }
}
