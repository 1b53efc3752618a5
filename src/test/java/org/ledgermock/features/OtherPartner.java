package org.ledgermock.features;

import java.util.List;
import java.util.Map;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.sandbox.Change;
import org.ledgermock.sandbox.Decision;
import org.ledgermock.sandbox.Entity;
import org.ledgermock.sandbox.Sandbox;

/** Puts a customer into the other partner's sandbox, for seeds are the same in all. */
final class OtherPartner {

    private OtherPartner() {}

    static void join(Mock mock, String clientUin) {
        Sandbox sandbox = mock.server()
                .sandboxes()
                .tenant(Mock.TENCENT, mock.tenant().otherPartner().id())
                .orElseThrow()
                .sandbox();
        JsonReading reading = JsonReader.read(Seeds.customer(Map.of("ClientUin", clientUin)));
        JsonObject customer = (JsonObject) ((JsonReading.Read) reading).value();
        sandbox.step(state -> new Decision<>(
                clientUin, List.of(new Change.Put(Entity.of(state.model().kind("customer"), customer)))));
    }
}
