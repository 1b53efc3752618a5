package org.ledgermock.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import org.ledgermock.client.LedgermockClient;
import org.ledgermock.client.NewSandbox;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.oracle.Credential;
import org.ledgermock.oracle.KybioClient;
import org.ledgermock.oracle.ResponseOracle;
import org.ledgermock.oracle.TencentClient;
import org.ledgermock.server.GivenStore;
import org.ledgermock.server.Setup;
import org.ledgermock.wiremock.MockServer;

/** A server that is controlled through a checked door, and called past it. */
final class Controlled implements AutoCloseable {

    static final String TENCENT = "tencent-partner";
    static final String KYBIO = "kybio-member";
    static final String ALLOCATE = "AllocateCustomerCredit";
    static final String QUERY = "QueryCustomersCredit";
    static final String ONE = "{\"ClientUin\":1,\"AddedCredit\":1}";

    private static final ResponseOracle ORACLE = ResponseOracle.of(Path.of("schemas"));

    final MockServer server;
    final LedgermockClient client;
    private final CheckedDoor door;

    private Controlled(Setup options, InstantSource clock) {
        this.server = GivenStore.start(options, clock);
        this.door = new CheckedDoor(server.uri());
        this.client = LedgermockClient.of(door.uri());
    }

    static Controlled start() {
        return new Controlled(Setup.DEFAULT, InstantSource.system());
    }

    static Controlled start(InstantSource clock) {
        return new Controlled(Setup.DEFAULT, clock);
    }

    SandboxClient tencent() {
        return client.create(NewSandbox.of(TENCENT).withSeed("example"));
    }

    SandboxClient kybio() {
        return client.create(NewSandbox.of(KYBIO).withSeed("example"));
    }

    /** A caller with the first credential that a sandbox was made with. */
    TencentClient caller(SandboxClient sandbox) {
        return caller(sandbox.credentials().get(0));
    }

    TencentClient caller(org.ledgermock.message.Credential credential) {
        TencentClient caller = new TencentClient(
                        server.uri(), new Credential(credential.id(), credential.secret()), InstantSource.system())
                .onAnswer(ORACLE::check);
        return credential.token().isEmpty()
                ? caller
                : caller.with(options -> options.token(credential.token().orElseThrow()));
    }

    KybioClient member(SandboxClient sandbox) {
        return member(sandbox.credentials().get(0));
    }

    KybioClient member(org.ledgermock.message.Credential credential) {
        return new KybioClient(
                        server.uri(), new Credential(credential.id(), credential.secret()), InstantSource.system())
                .onAnswer(ORACLE::check);
    }

    /** A request below the root of the admin API, as no decent client would make it. */
    HttpResponse<String> raw(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(door.uri() + AdminApi.ROOT + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static JsonObject json(HttpResponse<String> response) {
        return json(response.body());
    }

    static JsonObject json(String text) {
        return (JsonObject) ((JsonReading.Read) JsonReader.read(text)).value();
    }

    static String problem(HttpResponse<String> response) {
        return json(response).text("problem").orElseThrow();
    }

    @Override
    public void close() {
        door.close();
        server.close();
        assertThat(door.breaches()).isEmpty();
    }
}
