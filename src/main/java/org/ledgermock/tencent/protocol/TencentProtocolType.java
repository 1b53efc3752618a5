package org.ledgermock.tencent.protocol;

import org.ledgermock.message.JsonObject;
import org.ledgermock.message.RecordReader;
import org.ledgermock.protocol.Protocol;
import org.ledgermock.protocol.ProtocolType;

/** Makes the protocol of Tencent Cloud API 3.0 known to family files as {@code tencent-cloud-3}. */
public final class TencentProtocolType implements ProtocolType {

    @Override
    public String name() {
        return "tencent-cloud-3";
    }

    @Override
    public Protocol<?> create(JsonObject settings) {
        return new TencentProtocol(RecordReader.read(settings, TencentSettings.class));
    }
}
