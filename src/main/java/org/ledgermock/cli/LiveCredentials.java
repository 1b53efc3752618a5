package org.ledgermock.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgermock.contract.ClassPathFiles;
import org.ledgermock.message.Credential;
import org.ledgermock.seed.CredentialsFile;

/** Where credentials of a live endpoint come from: a file, or the environment under the vendors' usual names. */
final class LiveCredentials {

    static final String HINT =
            "set TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY, KYBIO_APP_ID and KYBIO_APP_KEY, or give --credentials";

    private LiveCredentials() {}

    /** Those that there are, by family. */
    static Map<String, Credential> of(Optional<Path> file, List<String> families, Map<String, String> environment) {
        Map<String, Credential> found = new LinkedHashMap<>();
        file.ifPresentOrElse(
                path -> CredentialsFile.read(path, new ClassPathFiles(LiveCredentials.class.getClassLoader()))
                        .credentials()
                        .forEach(entry -> found.putIfAbsent(entry.family(), entry.credential())),
                () -> {
                    put(found, "tencent-partner", environment, "TENCENTCLOUD_SECRET_ID", "TENCENTCLOUD_SECRET_KEY");
                    put(found, "kybio-member", environment, "KYBIO_APP_ID", "KYBIO_APP_KEY");
                });
        found.keySet().retainAll(families);
        return found;
    }

    private static void put(
            Map<String, Credential> found, String family, Map<String, String> environment, String id, String secret) {
        String named = environment.getOrDefault(id, "");
        String key = environment.getOrDefault(secret, "");
        if (named.isBlank() != key.isBlank()) {
            throw new IllegalArgumentException(
                    "of %s and %s only one is in the environment: set both, or neither".formatted(id, secret));
        }
        if (!named.isBlank()) {
            found.put(
                    family,
                    new Credential(
                            named,
                            key,
                            Optional.ofNullable(environment.get("TENCENTCLOUD_TOKEN"))
                                    .filter(token -> family.startsWith("tencent") && !token.isBlank())));
        }
    }
}
