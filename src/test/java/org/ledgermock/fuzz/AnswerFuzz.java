package org.ledgermock.fuzz;

import java.util.Optional;
import org.ledgermock.message.Credential;
import org.ledgermock.message.Headers;
import org.ledgermock.message.Response;
import org.ledgermock.protocol.ReadAnswer;
import org.ledgermock.server.Served;
import org.ledgermock.verify.Contracts;

/** Answers of a target that is not ours: an envelope is read, or a breach is told. */
public final class AnswerFuzz {

    private static final Contracts CONTRACTS = Contracts.ofLedgermock();

    private AnswerFuzz() {}

    /** The first line is status and content type, what follows the body. */
    public static void fuzzerTestOneInput(byte[] data) {
        Split split = Split.of(data);
        String[] line = split.line().split(" ", 2);
        int status = line[0].matches("[1-5]\\d\\d") ? Integer.parseInt(line[0]) : 200;
        Headers headers = line.length > 1 ? Headers.of("Content-Type", line[1]) : Headers.NONE;
        Response response = new Response(status, headers, split.rest());
        for (String family : CONTRACTS.families()) {
            ReadAnswer read = CONTRACTS
                    .protocol(family)
                    .read(response, Optional.of(Credential.of(Served.SHOP.id(), Served.SHOP.secret())));
            Require.that(
                    read.code().isEmpty()
                            || !read.code().get().isBlank()
                            || !read.breaches().isEmpty(),
                    () -> "an error without a code, and no breach: " + read);
            read.breaches()
                    .forEach(breach -> Require.that(!breach.toString().isBlank(), () -> "a breach without words"));
        }
    }
}
