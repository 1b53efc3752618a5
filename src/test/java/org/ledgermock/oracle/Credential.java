package org.ledgermock.oracle;

import static java.util.Objects.requireNonNull;

/** A made-up pair of a public name and its secret: SecretId and SecretKey (Tencent), appId and appKey (KYBIO). */
public record Credential(String id, String secret) {

    public Credential {
        requireNonNull(id, "id");
        requireNonNull(secret, "secret");
    }
}
