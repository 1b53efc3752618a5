package org.ledgermock.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ledgermock.client.AdminRefused;
import org.ledgermock.client.FamilyDetails;
import org.ledgermock.client.LedgermockClient;

/** The families of a server, each asked for once: what is served stays the same while tests run. */
final class KnownFamilies {

    private final LedgermockClient client;
    private final Map<String, FamilyDetails> known = new ConcurrentHashMap<>();
    private volatile List<String> names = List.of();

    KnownFamilies(LedgermockClient client) {
        this.client = client;
    }

    /** @throws Misuse when there is no such family */
    FamilyDetails find(String name) {
        return known.computeIfAbsent(name, this::ask);
    }

    private FamilyDetails ask(String name) {
        try {
            return client.family(name);
        } catch (AdminRefused e) {
            throw new Misuse(e.problem(), e);
        }
    }

    List<FamilyDetails> all() {
        if (names.isEmpty()) {
            names = client.families().stream()
                    .flatMap(one -> one.text("family").stream())
                    .toList();
        }
        return names.stream().map(this::find).toList();
    }
}
