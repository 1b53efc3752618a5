package org.ledgermock.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.Optional;
import org.ledgermock.client.LedgermockClient;
import org.ledgermock.client.NewFault;
import org.ledgermock.client.NewSandbox;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.oracle.Credential;
import org.ledgermock.oracle.ExactJson;
import org.ledgermock.oracle.RawAnswer;
import org.ledgermock.server.RawRequest;
import org.ledgermock.server.Served;
import tools.jackson.databind.JsonNode;

/**
 * One client with a sandbox of its own, that makes, changes and calls it, each step at whatever server its line leads to. Nobody
 * else knows the sandbox: what a step has done, the next one finds.
 */
final class Errands {

    private static final BigDecimal MORE = new BigDecimal("1.10");

    private final Line line;
    private final InstantSource clock;
    private final String name;
    private final LedgermockClient admin;

    /** @param name no other has */
    Errands(Line line, InstantSource clock, String name) {
        this.line = line;
        this.clock = clock;
        this.name = name;
        this.admin = LineEndpoint.client(line);
    }

    /** All steps: false when one had no answer, or was turned away, so that nobody knows what the next one is to find. */
    boolean round(int number) throws IOException {
        try {
            steps(number);
            return true;
        } catch (Outage e) {
            return false;
        } catch (RuntimeException e) {
            if (LineEndpoint.isOutage(e)) {
                return false;
            }
            throw e;
        }
    }

    private static final class Outage extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private void steps(int number) throws IOException {
        Credential one = credential(number, "ONE");
        Credential two = credential(number, "TWO");
        SandboxClient sandbox = make(number, one);
        BigDecimal before = credit(one);

        add(sandbox, two);
        assertThat(credit(two)).isEqualByComparingTo(before);
        sandbox.revokeCredential(one.id());
        requireUnknown(one);
        requireUnknown(one);
        Credential again = new Credential(one.id(), "another-made-up-secret-key");
        add(sandbox, again);
        assertThat(credit(again)).isEqualByComparingTo(before);
        sandbox.revokeCredential(again.id());

        sandbox.takeSnapshot("before");
        assertThat(allocate(two)).isEmpty();
        assertThat(credit(two)).isEqualByComparingTo(before.add(MORE));
        sandbox.restore("before");
        assertThat(credit(two)).isEqualByComparingTo(before);

        sandbox.order(NewFault.error(Served.ALLOCATE, "RequestLimitExceeded").next(1));
        assertThat(allocate(two)).contains("RequestLimitExceeded");
        assertThat(allocate(two)).isEmpty();
        sandbox.changeRole("end-customer");
        assertThat(allocate(two)).contains("UnauthorizedOperation.UinNoAuth");
        sandbox.reset();
        assertThat(credit(two)).isEqualByComparingTo(before);

        sandbox.delete();
        requireUnknown(two);
        assertThat(admin.sandboxes()).doesNotContain(sandbox.id());
        Credential third = new Credential(two.id(), "a-third-made-up-secret-key");
        SandboxClient next = make(number, third);
        assertThat(credit(third)).isEqualByComparingTo(before);
        next.delete();
    }

    private SandboxClient make(int number, Credential credential) {
        return admin.create(NewSandbox.of(Served.TENCENT)
                .named(name + number)
                .withSeed("example")
                .withCredential(org.ledgermock.message.Credential.of(credential.id(), credential.secret())));
    }

    private static void add(SandboxClient sandbox, Credential credential) {
        sandbox.addCredential(org.ledgermock.message.Credential.of(credential.id(), credential.secret()));
    }

    private Credential credential(int number, String which) {
        return new Credential("AKIDMADEUP%s%d%s".formatted(name, number, which), "made-up-secret-key-" + which);
    }

    private void requireUnknown(Credential credential) throws IOException {
        assertThat(error(response(credential, "QueryCreditByUinList", "{\"UinList\":[1]}")))
                .contains("AuthFailure.SecretIdNotFound");
    }

    private BigDecimal credit(Credential credential) throws IOException {
        JsonNode response = response(credential, "QueryCreditByUinList", "{\"UinList\":[1]}");
        assertThat(error(response)).isEmpty();
        return response.path("Data").path(0).path("TotalCredit").decimalValue();
    }

    /** The error's code. */
    private Optional<String> allocate(Credential credential) throws IOException {
        return error(response(credential, Served.ALLOCATE, "{\"ClientUin\":1,\"AddedCredit\":%s}".formatted(MORE)));
    }

    private JsonNode response(Credential credential, String action, String body) throws IOException {
        RawAnswer answer = line.exchange(RawRequest.tencent(clock, credential, body)
                        .with("X-TC-Action", action)
                        .bytes())
                .filter(came -> !line.isTurnedAway(came))
                .orElseThrow(Outage::new);
        return ExactJson.read(answer.bodyText()).path("Response");
    }

    private static Optional<String> error(JsonNode response) {
        return response.at("/Error/Code").stringValueOpt();
    }
}
