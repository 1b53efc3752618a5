package org.ledgermock.cli;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.ledgermock.client.HttpTarget;
import org.ledgermock.contract.FamilyFile;
import org.ledgermock.contract.LiveConduct;
import org.ledgermock.message.Credential;
import org.ledgermock.message.Texts;
import org.ledgermock.server.Setup;
import org.ledgermock.server.SetupBuilder;
import org.ledgermock.verify.ContractRun;
import org.ledgermock.verify.Contracts;
import org.ledgermock.verify.Selection;
import org.ledgermock.verify.live.ChangeJournal;
import org.ledgermock.verify.live.LiveTarget;
import org.ledgermock.verify.live.Permission;
import org.ledgermock.wiremock.MockServer;

/**
 * A live run as it will be, at a mock: how many calls it makes there, and how long it waits between them.
 *
 * @param calls by family
 * @param waits all together, as the limits ask for them
 */
record LiveEstimate(Map<String, Long> calls, Duration waits) {

    private static final Instant BEGINNING = Instant.parse("2025-06-15T04:00:00Z");

    LiveEstimate {
        calls = new TreeMap<>(calls);
        requireNonNull(waits, "waits");
    }

    /** @param as makes the run what the live one will be */
    static LiveEstimate of(
            Selection selection, Permission permission, WithFamilies with, UnaryOperator<ContractRun> as) {
        AtomicReference<Instant> now = new AtomicReference<>(BEGINNING);
        SetupBuilder setup = Setup.builder();
        with.places().forEach(setup::with);
        Contracts contracts = selection.contracts();
        try (MockServer server = MockServer.start(setup.build(), now::get);
                LiveTarget target = new LiveTarget(
                        "an estimate",
                        "",
                        HttpTarget.of(server.uri(), Optional.empty()),
                        contracts,
                        credentials(selection),
                        Map.of(),
                        example(permission, selection),
                        ChangeJournal.none(),
                        now::get,
                        time -> now.updateAndGet(before -> before.plus(time)))) {
            as.apply(ContractRun.of(target, selection, now::get)).run();
            target.putBack();
            return new LiveEstimate(target.calls(), Duration.between(BEGINNING, now.get()));
        }
    }

    private static Map<String, Credential> credentials(Selection selection) {
        return selection.families().stream().collect(toMap(family -> family, family -> {
            FamilyFile.ExampleCredential example =
                    selection.contracts().family(family).file().exampleCredential();
            return Credential.of(example.id(), example.secret());
        }));
    }

    // Those of the mock's own seed, in place of those that are named.
    private static Permission example(Permission permission, Selection selection) {
        Map<String, List<String>> entities = new HashMap<>();
        for (String family : selection.families()) {
            Map<String, LiveConduct.Named> named =
                    selection.contracts().family(family).live().entities();
            named.forEach((kind, one) -> one.example()
                    .filter(key -> permission.entities().containsKey(kind))
                    .ifPresent(key -> entities.put(kind, List.of(key))));
        }
        return new Permission(
                permission.mutations() && !entities.isEmpty(),
                entities,
                permission.budgets(),
                permission.irreversible());
    }

    /**
     * In one line, for people.
     *
     * @param roundTrip how long one call takes there
     */
    String line(Duration roundTrip) {
        long sum = calls.values().stream().mapToLong(Long::longValue).sum();
        long minutes = waits.plus(roundTrip.multipliedBy(sum)).plusSeconds(59).toMinutes();
        return "this takes about %s (%s) and %s"
                .formatted(
                        Texts.count(sum, "call", "calls"),
                        calls.entrySet().stream()
                                .map(family -> family.getKey() + " " + family.getValue())
                                .collect(joining(", ")),
                        minutes <= 1 ? "a minute" : minutes + " minutes");
    }
}
