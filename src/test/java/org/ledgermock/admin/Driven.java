package org.ledgermock.admin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.message.Credential;
import org.ledgermock.oracle.Conversation;
import org.ledgermock.oracle.RawHttp;

/** One of them, and what is known of it. Belongs to one thread at a time. */
abstract class Driven {

    static final Instant FIRST_DAY = Instant.parse("2030-01-01T00:00:00Z");

    final int number;
    final SandboxClient sandbox;
    final long limit;
    long made;
    long inWindow;

    Driven(int number, SandboxClient sandbox, long limit) {
        this.number = number;
        this.sandbox = sandbox;
        this.limit = limit;
    }

    Credential credential() {
        return sandbox.credentials().get(0);
    }

    /** Makes a call, and holds its answer against what it has to be. */
    abstract void call(Conversation conversation) throws Exception;

    abstract void verify();

    static byte[] request(String line, byte[] body, String... headers) {
        List<String> lines = new ArrayList<>(List.of(headers));
        lines.add("Content-Length: " + body.length);
        byte[] head = RawHttp.head(line, lines.toArray(String[]::new));
        byte[] whole = java.util.Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }
}
