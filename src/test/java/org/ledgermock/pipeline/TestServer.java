package org.ledgermock.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.ledgermock.contract.ClassPathFiles;
import org.ledgermock.contract.FamilyFile;
import org.ledgermock.journal.Exchange;
import org.ledgermock.message.Credential;
import org.ledgermock.message.Headers;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.Request;
import org.ledgermock.sandbox.RecordedRoots;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.sandbox.SandboxRegistry;
import org.ledgermock.seed.SeedLibrary;
import org.ledgermock.state.Commit;
import org.ledgermock.state.Limits;
import org.ledgermock.state.Root;

/** All families of a class path with their example sandboxes and mappings, without HTTP, at a time of the test's own. */
final class TestServer {

    private static final String HOST = "127.0.0.1:18080";
    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    final AtomicReference<Instant> now = new AtomicReference<>(START);
    final List<Duration> pauses = new CopyOnWriteArrayList<>();
    Runnable whilePausing = () -> {};
    final Collection<Commit> commits = new ConcurrentLinkedQueue<>();
    final Map<String, Root> firsts = new HashMap<>();
    final SandboxRegistry sandboxes = new SandboxRegistry();
    final Families families;

    private final ClassPathFiles files;

    TestServer(ClassLoader loader, Families.Choices choices) {
        AtomicLong requests = new AtomicLong();
        files = new ClassPathFiles(loader);
        families = Families.load(
                files,
                choices,
                sandboxes,
                new Environment(now::get, requests::get, () -> "request-" + requests.incrementAndGet(), this::pause));
        SeedLibrary library = new SeedLibrary(files);
        for (ServedFamily family : families.all()) {
            SeedLibrary.Start start = library.start(library.find(family.name() + "/example"), family.model(), 1_000);
            Root first = Root.first(
                            start.account(),
                            start.state(),
                            new Limits(family.model().model().times(), Map.of()))
                    .begun();
            firsts.put(family.name(), first);
            Sandbox sandbox = new Sandbox(
                    family.name() + "/default", family.name(), new RecordedRoots(first, commits), now::get, 100);
            sandboxes.add(sandbox, List.of(credential(family)));
        }
        parameters().forEach(parameters -> families.serve(families.bind(parameters)));
    }

    static TestServer ofTheProject() {
        return new TestServer(TestServer.class.getClassLoader(), Families.Choices.NONE);
    }

    private void pause(Duration time) {
        pauses.add(time);
        whilePausing.run();
    }

    /** What each mapping of the class path binds. */
    List<JsonObject> parameters() {
        List<JsonObject> parameters = new ArrayList<>();
        for (String name : files.below("ledgermock/mappings")) {
            parameters.addAll(parameters((JsonObject) files.json(name)));
        }
        return parameters;
    }

    private static List<JsonObject> parameters(JsonObject mapping) {
        List<JsonObject> parameters = new ArrayList<>();
        mapping.find("mappings")
                .ifPresent(list -> ((JsonArray) list).forEach(one -> parameters.addAll(parameters((JsonObject) one))));
        mapping.object("response")
                .flatMap(response -> response.object("transformerParameters"))
                .ifPresent(parameters::add);
        return parameters;
    }

    static Credential credential(ServedFamily family) {
        FamilyFile.ExampleCredential example = family.contract().file().exampleCredential();
        return Credential.of(example.id(), example.secret());
    }

    ServedFamily family(String name) {
        return families.find(name).orElseThrow();
    }

    Sandbox sandbox(String family) {
        return sandboxes.find(family + "/default").orElseThrow();
    }

    /** Signs and answers a call of the family's example account. */
    Exchange call(String family, String operation, String body) {
        ServedFamily called = family(family);
        return called.answer(signed(called, operation, body, credential(called)));
    }

    /** As a client sends it, with the Host header that HTTP adds. */
    Request signed(ServedFamily family, String operation, String body, Credential credential) {
        Request request = family.prepare(operation, body, credential, HOST, now.get());
        return Request.whole(
                request.method(),
                request.path(),
                request.query(),
                request.headers().and("Host", HOST),
                request.body());
    }

    /** A request of which nothing is known but the path. */
    static Request at(String path) {
        return Request.whole("POST", path, "", Headers.NONE, new byte[0]);
    }

    static Map<String, Map<String, String>> option(String family, String key, String value) {
        return Map.of(family, Map.of(key, value));
    }
}
