package org.ledgermock.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ledgermock.message.Credential;
import org.ledgermock.protocol.Keys;
import org.ledgermock.seed.CredentialsFile;
import org.ledgermock.verify.Contracts;
import org.ledgermock.verify.EnvironmentNames;

/** The keys with which signatures are checked: those of a file, or of the environment under the names that users know. */
final class ExplainKeys {

    private final Contracts contracts;
    private final List<CredentialsFile.Entry> file;
    private final Map<String, String> environment;
    private final Set<String> secrets = new LinkedHashSet<>();

    ExplainKeys(Contracts contracts, Optional<Path> file, Map<String, String> environment) {
        this.contracts = contracts;
        this.file = file.map(
                        path -> CredentialsFile.read(path, contracts.files()).credentials())
                .orElse(List.of());
        this.environment = Map.copyOf(environment);
    }

    /** Those of any of these families. */
    Keys of(List<String> families) {
        List<Credential> named = new ArrayList<>();
        file.stream()
                .filter(entry -> families.contains(entry.family()))
                .map(CredentialsFile.Entry::credential)
                .forEach(named::add);
        Optional<String> unnamed = Optional.empty();
        for (String family : file.isEmpty() ? families : List.<String>of()) {
            EnvironmentNames names = contracts.dialect(family).environment(family);
            Optional<String> secret =
                    Optional.ofNullable(environment.get(names.secret())).filter(text -> !text.isBlank());
            unnamed = unnamed.or(() -> secret);
        }
        named.forEach(credential -> {
            secrets.add(credential.secret());
            credential.token().ifPresent(secrets::add);
        });
        unnamed.ifPresent(secrets::add);
        return new Keys(named, unnamed);
    }

    /** How to hand one over, for any of these families. */
    String way(List<String> families) {
        return families.stream()
                        .map(family ->
                                contracts.dialect(family).environment(family).secret())
                        .distinct()
                        .reduce((one, other) -> one + " or " + other)
                        .map("set %s, or "::formatted)
                        .orElse("")
                + "give --credentials FILE";
    }

    /** A text without the keys that were looked up so far, should it have one. */
    String without(String text) {
        String clean = text;
        for (String secret : secrets) {
            clean = clean.replace(secret, "(the secret)");
        }
        return clean;
    }
}
