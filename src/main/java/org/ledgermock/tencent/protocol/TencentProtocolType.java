package org.ledgermock.tencent.protocol;

import java.util.List;
import java.util.Optional;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.RecordReader;
import org.ledgermock.protocol.Examiner;
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

    @Override
    public Optional<Examiner> examiner(List<JsonObject> families) {
        return Optional.of(new TencentExaminer(families.stream()
                .flatMap(family -> family.array("hosts").stream())
                .flatMap(hosts -> hosts.texts().stream())
                .toList()));
    }
}
