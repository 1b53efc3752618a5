package org.ledgermock.openapi;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.ledgermock.contract.Contract;
import org.ledgermock.contract.LiveConduct;
import org.ledgermock.contract.Sample;
import org.ledgermock.message.Credential;
import org.ledgermock.message.Headers;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.Request;
import org.ledgermock.message.Response;
import org.ledgermock.pipeline.ServedFamily;

/** Calls each operation of a family once: rightly signed, about somebody who is there, with no more than has to be said. */
final class Examples {

    private static final String HOST = "127.0.0.1";
    private static final JsonString MOVED = new JsonString("10");

    private final ServedFamily family;
    private final Credential caller;
    private final Instant now;
    private final Function<Request, Response> calls;

    /**
     * Examples of a family.
     *
     * @param caller of a sandbox that began with the seed 'example'
     * @param calls answers requests
     */
    Examples(ServedFamily family, Credential caller, Instant now, Function<Request, Response> calls) {
        this.family = family;
        this.caller = caller;
        this.now = now;
        this.calls = calls;
    }

    /** One for each operation that is served, by name. */
    List<Example> all() {
        return family.operations().values().stream()
                .map(operation -> example(operation.contract()))
                .toList();
    }

    private Example example(Contract contract) {
        JsonObject arguments = arguments(contract);
        Request request = prepare(contract, arguments, caller);
        Response response = call(request);
        return new Example(
                contract,
                form(contract, arguments),
                arguments,
                request,
                response,
                family.read(response, Optional.of(caller)));
    }

    private Request prepare(Contract contract, JsonObject arguments, Credential caller) {
        return family.prepare(contract.operation(), arguments.toString(), caller, HOST, now);
    }

    /** A call that is signed with another key. */
    Request ofAStranger(Example example) {
        return prepare(example.contract(), example.arguments(), Credential.of(caller.id(), "another key"));
    }

    /** The headers without which a call that was carried out is refused, in lower case. */
    Set<String> needed(Example example) {
        Set<String> needed = new TreeSet<>();
        for (Headers.Field left : example.request().headers().fields()) {
            Headers others = Headers.of(example.request().headers().fields().stream()
                    .filter(field -> !field.equals(left))
                    .toList());
            Request request = Request.whole(
                    example.request().method(),
                    example.request().path(),
                    example.request().query(),
                    others,
                    example.request().body());
            if (family.read(call(request), Optional.of(caller)).refused()) {
                needed.add(left.name().toLowerCase(Locale.ROOT));
            }
        }
        return needed;
    }

    Response call(Request request) {
        return calls.apply(request.with(Headers.of("Host", HOST)));
    }

    private JsonObject arguments(Contract contract) {
        JsonObject arguments =
                new Sample(known(contract)).object(contract.request().json());
        // Who calls is added by the protocol.
        for (String name : ofTheCaller()) {
            arguments = arguments.without(name);
        }
        for (JsonPointer amount : moved(contract)) {
            arguments = contract.request().typed(amount.put(arguments, MOVED));
        }
        return arguments;
    }

    private List<String> ofTheCaller() {
        return family.contract().file().breaches().stream()
                .flatMap(breach -> breach.parameters().stream())
                .toList();
    }

    private JsonObject known(Contract contract) {
        JsonObject known = JsonObject.EMPTY;
        for (LiveConduct.Named named : family.contract().live().entities().values()) {
            if (named.example().isPresent()) {
                known = known.with(
                        named.arguments().get(0), new JsonString(named.example().get()));
            }
        }
        return contract.request().typed(known);
    }

    // Nothing moves by 0, and some vendors refuse it.
    private List<JsonPointer> moved(Contract contract) {
        return Optional.ofNullable(family.contract().live().changes().get(contract.operation())).stream()
                .flatMap(effect -> effect.moves().values().stream())
                .limit(1)
                .toList();
    }

    // An argument's own name is sent in its place, to see where its family puts it.
    private Request form(Contract contract, JsonObject arguments) {
        JsonObject names = arguments;
        for (Map.Entry<String, String> placed :
                RequestParameters.inPath(contract).entrySet()) {
            names = names.with(placed.getKey(), new JsonString("{" + placed.getValue() + "}"));
        }
        Request request = prepare(contract, names, caller);
        return Request.whole(
                request.method(),
                URLDecoder.decode(request.path(), StandardCharsets.UTF_8),
                "",
                request.headers(),
                request.body());
    }
}
