package org.ledgermock.cli;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgermock.message.Credential;
import org.ledgermock.seed.CredentialsFile;
import org.ledgermock.verify.Contracts;

/** Where credentials of a live endpoint come from: a file, or the environment under the names that its users know. */
final class LiveCredentials {

    private LiveCredentials() {}

    /** What to do where there are none. */
    static String hint(Contracts contracts, List<String> families) {
        return "set %s, or give --credentials"
                .formatted(families.stream()
                        .map(family -> contracts.dialect(family).environment(family))
                        .map(names -> names.id() + " and " + names.secret())
                        .distinct()
                        .collect(joining(", ")));
    }

    /** Of a file: what follows a family's first, of the same account. */
    static Map<String, Credential> seconds(Contracts contracts, Optional<Path> file) {
        Map<String, CredentialsFile.Entry> first = new LinkedHashMap<>();
        Map<String, Credential> seconds = new LinkedHashMap<>();
        file.ifPresent(path -> CredentialsFile.read(path, contracts.files())
                .credentials()
                .forEach(entry -> {
                    CredentialsFile.Entry before = first.putIfAbsent(entry.family(), entry);
                    if (before != null && before.sandbox().equals(entry.sandbox())) {
                        seconds.putIfAbsent(entry.family(), entry.credential());
                    }
                }));
        return seconds;
    }

    /**
     * Those that there are, by family.
     *
     * @throws IllegalArgumentException when half of one is in the environment
     */
    static Map<String, Credential> of(
            Contracts contracts, Optional<Path> file, List<String> families, Map<String, String> environment) {
        Map<String, Credential> found = new LinkedHashMap<>();
        file.ifPresentOrElse(
                path -> CredentialsFile.read(path, contracts.files())
                        .credentials()
                        .forEach(entry -> found.putIfAbsent(entry.family(), entry.credential())),
                () -> families.forEach(family -> contracts
                        .dialect(family)
                        .environment(family)
                        .credential(environment)
                        .ifPresent(credential -> found.put(family, credential))));
        found.keySet().retainAll(families);
        return found;
    }
}
