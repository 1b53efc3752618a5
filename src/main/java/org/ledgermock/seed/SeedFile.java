package org.ledgermock.seed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgermock.message.JsonObject;
import org.ledgermock.state.Account;

/**
 * What is in a sandbox at first, as a seed file says it; {@code schemas/seed.json} describes the file.
 *
 * @param entities by kind
 * @param whole all of a sandbox as it was, in the place of these
 */
public record SeedFile(
        String family,
        Optional<AccountEntry> account,
        Map<String, List<JsonObject>> entities,
        List<Series> series,
        Optional<JsonObject> whole) {

    public SeedFile {
        if (whole.isPresent() && (account.isPresent() || !entities.isEmpty() || !series.isEmpty())) {
            throw new IllegalArgumentException("beside 'whole' there is 'family' alone");
        }
    }

    /** Whose sandbox it is. */
    record AccountEntry(String name, Optional<String> role) {

        Account account() {
            return new Account(name, role.orElse(""));
        }
    }

    /** The same with so many entities in each series. */
    SeedFile of(int count) {
        return new SeedFile(
                family,
                account,
                entities,
                series.stream().map(one -> one.of(count)).toList(),
                whole);
    }
}
