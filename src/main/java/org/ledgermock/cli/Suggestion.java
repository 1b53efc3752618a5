package org.ledgermock.cli;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ledgermock.client.Launcher;
import org.ledgermock.contract.LiveConduct;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonWriter;
import org.ledgermock.pipeline.ServedFamily;
import org.ledgermock.wiremock.MockServer;

/** A call that succeeds: it moves 10 of a quantity of somebody who is there, and needs to say no more than that. */
record Suggestion(ServedFamily family, String operation, JsonObject arguments) {

    /** One for each family of a server that has such an operation, and somebody. */
    static List<Suggestion> of(MockServer server) {
        return server.families().all().stream()
                .flatMap(family -> of(server, family).stream())
                .toList();
    }

    private static Optional<Suggestion> of(MockServer server, ServedFamily family) {
        return new TreeMap<>(family.contract().live().changes())
                .entrySet().stream()
                        .filter(change -> change.getValue().isReversible()
                                && change.getValue().moves().size() == 1
                                && isEnough(family, change))
                        .findFirst()
                        .flatMap(change -> somebody(server, family, change.getValue())
                                .map(key -> new Suggestion(family, change.getKey(), arguments(family, change, key))));
    }

    private static boolean isEnough(ServedFamily family, Map.Entry<String, LiveConduct.Effect> change) {
        JsonObject said = arguments(family, change, "1");
        return required(family, change.getKey()).allMatch(said::has);
    }

    private static Stream<String> required(ServedFamily family, String operation) {
        return Optional.ofNullable(family.contract().operations().get(operation)).stream()
                .flatMap(contract -> contract.request().json().array("required").stream())
                .flatMap(names -> names.texts().stream());
    }

    private static JsonObject arguments(ServedFamily family, Map.Entry<String, LiveConduct.Effect> change, String key) {
        JsonObject arguments = change.getValue().key().orElseThrow().put(JsonObject.EMPTY, new JsonString(key));
        JsonPointer amount = change.getValue().moves().values().iterator().next();
        return Optional.ofNullable(family.contract().operations().get(change.getKey()))
                .orElseThrow()
                .request()
                .typed(amount.put(arguments, new JsonString("10")));
    }

    private static Optional<String> somebody(MockServer server, ServedFamily family, LiveConduct.Effect effect) {
        return server.sandboxes()
                .tenant(
                        family.name(),
                        family.contract().file().exampleCredential().id())
                .flatMap(tenant -> tenant.sandbox()
                        .state()
                        .all(effect.entity().orElseThrow(), true)
                        .findFirst())
                .map(entity -> entity.key());
    }

    /** As somebody would paste it. */
    String command(URI target, WithFamilies with) {
        return "%s call %s %s '%s'%s%s"
                .formatted(
                        Launcher.ofThisProcess().words(Optional.empty()),
                        family.name(),
                        operation,
                        JsonWriter.spaced(arguments),
                        with.words(),
                        target.getPort() == CallCommand.DEFAULT_PORT ? "" : " --target " + target);
    }
}
