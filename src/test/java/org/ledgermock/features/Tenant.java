package org.ledgermock.features;

import java.util.ArrayList;
import java.util.List;
import org.ledgermock.oracle.Credential;

/**
 * What one scenario has of a server: a partner, perhaps another one, or a chain of stores, each with a state that no
 * other tenant sees. All names and keys are made up.
 */
record Tenant(int number) {

    /** Of the temporary SecretId. */
    static final String TOKEN = "made-up-token";

    Credential partner() {
        return madeUp("PARTNER");
    }

    /** Another SecretId of the partner. */
    Credential secondOfPartner() {
        return madeUp("SECOND");
    }

    /** A SecretId of the partner that is to come with {@link #TOKEN}. */
    Credential temporaryOfPartner() {
        return madeUp("TEMPORARY");
    }

    Credential otherPartner() {
        return madeUp("OTHER");
    }

    Credential store() {
        return madeUp("STORE");
    }

    /** Another store of the chain. */
    Credential secondStore() {
        return madeUp("SECONDSTORE");
    }

    private Credential madeUp(String name) {
        return new Credential("MADEUP" + name + number, "made-up-key-of-" + name + number);
    }

    /** What a credentials file says of it. */
    List<String> entries(Wanted wanted) {
        if (wanted.family().equals(Mock.KYBIO)) {
            return List.of(entry(Mock.KYBIO, "chain", store(), ""), entry(Mock.KYBIO, "chain", secondStore(), ""));
        }
        String role = wanted.role().map(name -> ", \"role\": \"" + name + "\"").orElse("");
        List<String> entries = new ArrayList<>(List.of(
                entry(Mock.TENCENT, "partner", partner(), role),
                entry(Mock.TENCENT, "partner", secondOfPartner(), ""),
                entry(Mock.TENCENT, "partner", temporaryOfPartner(), ", \"token\": \"" + TOKEN + "\"")));
        if (wanted.otherPartner()) {
            entries.add(entry(Mock.TENCENT, "other", otherPartner(), ""));
        }
        return entries;
    }

    private String entry(String family, String sandbox, Credential credential, String further) {
        return "{\"family\": \"%s\", \"sandbox\": \"%s-%d\", \"id\": \"%s\", \"secret\": \"%s\"%s}"
                .formatted(family, sandbox, number, credential.id(), credential.secret(), further);
    }
}
