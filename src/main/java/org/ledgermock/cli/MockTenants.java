package org.ledgermock.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ledgermock.contract.FamilyFile;
import org.ledgermock.fault.Deviation;
import org.ledgermock.fault.FaultOrder;
import org.ledgermock.journal.Exchange;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Response;
import org.ledgermock.pipeline.FaultOrders;
import org.ledgermock.pipeline.SandboxFactory;
import org.ledgermock.pipeline.ServedFamily;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.seed.SeedLibrary;
import org.ledgermock.state.Change;
import org.ledgermock.state.Entity;
import org.ledgermock.state.Root;
import org.ledgermock.verify.Caller;
import org.ledgermock.verify.MockSetup;
import org.ledgermock.verify.Outgoing;
import org.ledgermock.verify.ScenarioTime;
import org.ledgermock.verify.SkippedException;
import org.ledgermock.verify.Tenant;
import org.ledgermock.wiremock.MockServer;

/** Makes sandboxes in a server, each for one scenario: all names and keys in them are made up. */
final class MockTenants {

    private static final int LEDGER_BOUND = 10_000;
    private static final String TOKEN = "made-up-token";

    private final MockServer server;
    private final SeedLibrary library;
    private final Map<String, SeedLibrary.Start> named = new ConcurrentHashMap<>();

    MockTenants(MockServer server) {
        this.server = server;
        this.library = new SeedLibrary(server.files());
    }

    /** The way to the server. */
    interface Wire {

        String host();

        Response send(Outgoing call) throws IOException, InterruptedException;
    }

    Tenant make(MockSetup wanted, ScenarioTime time, int number, Wire wire) {
        ServedFamily family = server.families()
                .find(wanted.family())
                .orElseThrow(() -> new SkippedException("the mock has no family " + wanted.family()));
        Map<Caller, Credential> callers = new LinkedHashMap<>();
        for (Caller caller : Caller.values()) {
            callers.put(caller, credential(caller, number));
        }
        SeedLibrary.Start start = start(wanted, family, callers);
        Sandbox own = sandbox(
                wanted,
                family,
                start,
                time,
                "verify-" + number,
                List.of(credential(Caller.MAIN, number), credential(Caller.SECOND, number)));
        Optional<Sandbox> other = wanted.other()
                ? Optional.of(sandbox(
                        wanted,
                        family,
                        start,
                        time,
                        "verify-other-" + number,
                        List.of(credential(Caller.OTHER, number))))
                : Optional.empty();
        return new Made(server, wire, callers, own, other);
    }

    private static Credential credential(Caller caller, int number) {
        String name = switch (caller) {
            case MAIN -> "OWNER";
            case SECOND -> "COLLEAGUE";
            case TEMPORARY -> "GUEST";
            case OTHER -> "STRANGER";
        };
        return new Credential(
                "MADEUP" + name + number,
                "made-up-key-of-" + name + number,
                caller == Caller.TEMPORARY ? Optional.of(TOKEN) : Optional.empty());
    }

    private Sandbox sandbox(
            MockSetup wanted,
            ServedFamily family,
            SeedLibrary.Start start,
            ScenarioTime time,
            String name,
            List<Credential> credentials) {
        SandboxFactory.Wanted sandbox = new SandboxFactory.Wanted(family, name, wanted.role(), credentials);
        return server.factory()
                .begin(
                        sandbox,
                        Root.first(
                                sandbox.account(start.account()),
                                start.state(),
                                SandboxFactory.limits(family, wanted.limit())),
                        time);
    }

    private SeedLibrary.Start start(MockSetup wanted, ServedFamily family, Map<Caller, Credential> callers) {
        boolean writtenOut =
                !wanted.raises().isEmpty() || wanted.seeds().stream().anyMatch(seed -> seed.startsWith("{"));
        return writtenOut
                ? read(wanted, family, callers)
                : named.computeIfAbsent(family.name() + wanted.seeds(), key -> read(wanted, family, callers));
    }

    private SeedLibrary.Start read(MockSetup wanted, ServedFamily family, Map<Caller, Credential> callers) {
        List<SeedLibrary.NamedSeed> seeds = new ArrayList<>();
        List<String> names =
                wanted.seeds().isEmpty() && wanted.raises().isEmpty() ? List.of(SeedLibrary.DEFAULT) : wanted.seeds();
        names.forEach(seed -> seeds.addAll(
                seed.startsWith("{") ? List.of(library.written("a feature's seed", seed)) : library.find(seed)));
        if (!wanted.raises().isEmpty()) {
            seeds.add(library.written("a feature's quotas", raised(wanted, family, callers)));
        }
        return library.start(
                seeds.stream()
                        .filter(seed -> seed.seed().family().equals(family.name()))
                        .toList(),
                family.model(),
                LEDGER_BOUND);
    }

    // Entities of the kind that raises a limit, as the family's file declares it.
    private static String raised(MockSetup wanted, ServedFamily family, Map<Caller, Credential> callers) {
        Map.Entry<String, FamilyFile.EntityDeclaration> kind = family.contract().file().entities().entrySet().stream()
                .filter(declared -> declared.getValue().raises().isPresent())
                .findFirst()
                .orElseThrow(() -> new SkippedException(family.name() + " has no limit that can be raised"));
        FamilyFile.RaiseDeclaration fields = kind.getValue().raises().orElseThrow();
        JsonArray entities = new JsonArray(wanted.raises().stream()
                .<JsonValue>map(raise -> JsonObject.builder()
                        .put(
                                kind.getValue().key(),
                                Optional.ofNullable(callers.get(raise.caller()))
                                        .orElseThrow()
                                        .id())
                        .put(fields.calls(), (long) raise.calls())
                        .put(fields.from(), raise.from())
                        .put(fields.until(), raise.until())
                        .build())
                .toList());
        return JsonObject.builder()
                .put("family", family.name())
                .put("entities", JsonObject.of(kind.getKey(), entities))
                .build()
                .toString();
    }

    private record Made(
            MockServer server, Wire wire, Map<Caller, Credential> callers, Sandbox own, Optional<Sandbox> other)
            implements Tenant {

        @Override
        public String host() {
            return wire.host();
        }

        @Override
        public Credential credential(Caller caller) {
            Credential credential = Optional.ofNullable(callers.get(caller)).orElseThrow();
            // Only who is asked for: each credential of an account shows in its quotas.
            if (caller == Caller.TEMPORARY
                    && server.sandboxes().tenant(own.family(), credential.id()).isEmpty()) {
                server.sandboxes().add(own, credential);
            }
            return credential;
        }

        @Override
        public Response send(Outgoing call) throws IOException, InterruptedException {
            return wire.send(call);
        }

        @Override
        public List<String> changeable(String kind) {
            return List.of();
        }

        @Override
        public Optional<Object> state() {
            return Optional.of(own.state());
        }

        @Override
        public Optional<String> defect() {
            return own.journal()
                    .newest()
                    .filter(Exchange::isDefect)
                    .flatMap(Exchange::refusal)
                    .map(refusal -> refusal.why().cause());
        }

        @Override
        public void order(String operation, String code) {
            ServedFamily family = server.families().find(own.family()).orElseThrow();
            FaultOrders.place(family, own, FaultOrder.next(operation, new Deviation.Error(code)));
        }

        @Override
        public void giveToOther(String kind, JsonObject entity) {
            Sandbox sandbox = other.orElseThrow(() -> new IllegalStateException("no other account was asked for"));
            sandbox.change(root ->
                    List.of(new Change.Put(Entity.of(root.state().model().kind(kind), entity))));
        }
    }
}
