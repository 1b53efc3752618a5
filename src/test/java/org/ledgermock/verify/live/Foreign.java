package org.ledgermock.verify.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ledgermock.client.HttpTarget;
import org.ledgermock.journal.Exchange;
import org.ledgermock.message.Credential;
import org.ledgermock.pipeline.ServedFamily;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.server.GivenStore;
import org.ledgermock.server.Setup;
import org.ledgermock.server.SetupBuilder;
import org.ledgermock.verify.ContractRun;
import org.ledgermock.verify.Contracts;
import org.ledgermock.verify.RunResult;
import org.ledgermock.verify.Selection;
import org.ledgermock.wiremock.MockServer;

/** A server over https that a run takes for a live endpoint. Its time and the run's are one, and nobody waits. */
final class Foreign implements AutoCloseable {

    static final String TENCENT = "tencent-partner";
    static final String KYBIO = "kybio-member";
    static final String CUSTOMER = "1";
    static final String MEMBER = "231607639459718452";
    static final Map<String, Credential> CREDENTIALS = Map.of(
            TENCENT,
            Credential.of("AKIDLEDGERMOCKEXAMPLE", "ledgermock-example-secret-key"),
            KYBIO,
            Credential.of("LEDGERMOCKEXAMPLE", "ledgermock-example-app-key"));

    /** Of the same accounts: only a server with a seed of its own knows them. */
    static final Map<String, Credential> SECONDS = Map.of(
            TENCENT, Credential.of("AKIDMADEUPSECOND", "made-up-second-secret-key"),
            KYBIO, Credential.of("MADEUPSECOND", "made-up-second-app-key"));

    private static final BigDecimal PLENTY = new BigDecimal("1000000");

    /** To change what is named here, as far as anybody likes. */
    static final Permission EVERYTHING = new Permission(
            true,
            Map.of("customer", List.of(CUSTOMER), "member", List.of(MEMBER)),
            Map.of("credit", PLENTY, "balance", PLENTY, "points", PLENTY),
            Set.of());

    // As of a store whose quota was raised: a whole run makes more than the usual 300.
    private static final int CALLS = 3_000;

    final MockServer server;
    private final Path ca;
    private volatile Instant now = Instant.parse("2026-03-01T04:05:06Z");

    private Foreign(Path folder, Consumer<SetupBuilder> with) {
        ca = folder.resolve("ca.pem");
        SetupBuilder setup = Setup.builder().https(0, ca).limit(KYBIO, CALLS);
        with.accept(setup);
        server = GivenStore.start(setup.build(), clock());
    }

    static Foreign start(Path folder) {
        return new Foreign(folder, setup -> {});
    }

    static Foreign withStubs(Path folder, Path stubs) {
        return new Foreign(folder, setup -> setup.stubs(stubs));
    }

    static Foreign withSeed(Path folder, String seed) {
        String entries = Stream.of(CREDENTIALS, SECONDS)
                .flatMap(all -> all.entrySet().stream())
                .map(entry -> "{\"family\": \"%s\", \"id\": \"%s\", \"secret\": \"%s\"}"
                        .formatted(
                                entry.getKey(),
                                entry.getValue().id(),
                                entry.getValue().secret()))
                .collect(Collectors.joining(", "));
        Path credentials = file(folder, "credentials.json", "{\"credentials\": [%s]}".formatted(entries));
        return new Foreign(folder, setup -> setup.seed(seed).credentials(credentials));
    }

    InstantSource clock() {
        return () -> now;
    }

    synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    LiveTarget target(Permission permission) {
        return target(permission, ChangeJournal.none(), https());
    }

    HttpTarget https() {
        return HttpTarget.of(server.httpsUri().orElseThrow(), Optional.of(ca));
    }

    LiveTarget target(Permission permission, ChangeJournal journal, HttpTarget http) {
        return new LiveTarget(
                uri(),
                " --target " + uri(),
                http,
                Contracts.ofLedgermock(),
                CREDENTIALS,
                Map.of(),
                permission,
                journal,
                clock(),
                this::pass);
    }

    /** Runs a selection through a front, with everything allowed, and puts back what it changed. */
    RunResult run(Front front, Selection selection) {
        try (LiveTarget target =
                target(EVERYTHING, ChangeJournal.none(), HttpTarget.of(front.uri(), Optional.empty()))) {
            RunResult result = ContractRun.of(target, selection, clock()).run();
            assertThat(target.putBack().notUndone()).isEmpty();
            return result;
        }
    }

    /** Something that answers as it likes, taken for a partner's endpoint, and only read. */
    static LiveTarget reading(Front front, InstantSource clock, LiveTarget.Waiter waiter) {
        return new LiveTarget(
                "made up",
                " --target made-up",
                HttpTarget.of(front.uri(), Optional.empty()),
                Contracts.ofLedgermock(),
                Map.of(TENCENT, CREDENTIALS.get(TENCENT)),
                Map.of(),
                Permission.NONE,
                ChangeJournal.none(),
                clock,
                waiter);
    }

    String uri() {
        return server.httpsUri().orElseThrow().toString();
    }

    Path ca() {
        return ca;
    }

    Sandbox sandbox(String family) {
        return server.sandboxes().find(family + "/default").orElseThrow();
    }

    BigDecimal credit() {
        return quantity(TENCENT, "customer", CUSTOMER, "Credit");
    }

    BigDecimal balance() {
        return quantity(KYBIO, "member", MEMBER, "balance");
    }

    BigDecimal points() {
        return quantity(KYBIO, "member", MEMBER, "point");
    }

    String remark() {
        return sandbox(TENCENT)
                .state()
                .find("customer", CUSTOMER)
                .orElseThrow()
                .values()
                .text("Remark")
                .orElseThrow();
    }

    private BigDecimal quantity(String family, String kind, String key, String name) {
        return sandbox(family).state().find(kind, key).orElseThrow().quantity(name);
    }

    /** The newest calls, of those who are known and of those who are not. */
    List<Exchange> journal() {
        List<Exchange> all = new ArrayList<>();
        for (ServedFamily family : server.families().all()) {
            Stream.concat(
                            sandbox(family.name()).journal().newestFirst().stream(),
                            family.unattributed().newestFirst().stream())
                    .forEach(all::add);
        }
        return all;
    }

    Set<String> operations() {
        return server.families().all().stream()
                .flatMap(family -> family.contract().operations().keySet().stream())
                .collect(Collectors.toSet());
    }

    /** The names of operations that can change something. */
    Set<String> changing() {
        return server.families().all().stream()
                .flatMap(family -> family.contract().operations().values().stream())
                .filter(contract -> contract.changes())
                .map(contract -> contract.operation())
                .collect(Collectors.toSet());
    }

    static Path file(Path folder, String name, String text) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
