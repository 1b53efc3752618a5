package org.ledgermock.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.ledgermock.contract.DataFile;
import org.ledgermock.contract.InvalidFile;
import org.ledgermock.seed.CredentialsFile;

/** Files of those who may call: a mistake is told with its file, and no id can look like another line of what is printed. */
public final class CredentialsFuzz {

    private CredentialsFuzz() {}

    /** The first line is the name of the file, which says whether it is YAML. */
    public static void fuzzerTestOneInput(byte[] data) {
        Split split = Split.of(data);
        String name = split.line().contains("yaml") ? "a.yaml" : "a.json";
        try {
            CredentialsFile file = CredentialsFile.read(
                    DataFile.written(name, new String(split.rest(), UTF_8)),
                    Ground.one().assembly().files());
            file.credentials().forEach(entry -> {
                Require.that(
                        !entry.id().isBlank() && entry.id().chars().noneMatch(Character::isISOControl),
                        () -> "an id that cannot be printed: " + entry.id());
                Require.that(
                        entry.secret().length() < 4
                                || entry.id().contains(entry.secret())
                                || entry.family().contains(entry.secret())
                                || !entry.toString().contains(entry.secret()),
                        () -> "a secret is printed: " + entry);
            });
        } catch (InvalidFile mistake) {
            Require.that(
                    String.valueOf(mistake.getMessage()).contains(name),
                    () -> "a mistake without its file: " + mistake.getMessage());
        }
    }
}
