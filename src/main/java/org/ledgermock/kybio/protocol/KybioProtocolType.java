package org.ledgermock.kybio.protocol;

import java.util.List;
import java.util.Optional;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.RecordReader;
import org.ledgermock.protocol.Examiner;
import org.ledgermock.protocol.Protocol;
import org.ledgermock.protocol.ProtocolType;

/** Makes the protocol of the KYBIO / Pospal open API V1 known to family files as {@code pospal-open-api-1}. */
public final class KybioProtocolType implements ProtocolType {

    @Override
    public String name() {
        return "pospal-open-api-1";
    }

    @Override
    public Protocol<?> create(JsonObject settings) {
        return new KybioProtocol(RecordReader.read(settings, KybioSettings.class));
    }

    @Override
    public Optional<Examiner> examiner(List<JsonObject> families) {
        return Optional.of(new KybioExaminer());
    }
}
