package org.ledgermock.server.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ledgermock.contract.InvalidFile;
import org.ledgermock.contract.UnwritableFile;

/** The file in which an authority outlives a run: PKCS 12, which its owner alone may read. */
final class KeptAuthority {

    private static final String NAME = "ledgermock";
    // What keeps others from the key is the file's mode: a password beside it would add nothing.
    private static final char[] PASSWORD = NAME.toCharArray();

    private KeptAuthority() {}

    /** The one in the file; where there is none, one that is made and put there. */
    static Authority in(Path file, List<String> domains) throws GeneralSecurityException {
        if (!Files.exists(file)) {
            write(Authority.make(domains), file);
        }
        Authority read = read(file);
        Optional<String> foreign =
                domains.stream().filter(domain -> !read.maySign(domain)).findFirst();
        if (foreign.isPresent()) {
            throw new InvalidFile(
                    file.toString(),
                    "this authority was made for other families: it may not sign '%s'; remove the file, and trust the one that is made then"
                            .formatted(foreign.get()));
        }
        if (read.certificate().getNotAfter().toInstant().isBefore(Instant.now())) {
            throw new InvalidFile(
                    file.toString(),
                    "this authority has expired; remove the file, and trust the one that is made then");
        }
        return read;
    }

    private static void write(Authority authority, Path file) throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try {
            Path folder = Files.createDirectories(
                    Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file));
            store.load(null, null);
            store.setKeyEntry(NAME, authority.key(), PASSWORD, new Certificate[] {authority.certificate()});
            // A temporary file is its owner's alone from the beginning, and nobody sees half of it.
            Path whole = Files.createTempFile(folder, "authority", ".p12");
            try (OutputStream stream = Files.newOutputStream(whole)) {
                store.store(stream, PASSWORD);
            }
            put(whole, file);
        } catch (IOException e) {
            throw UnwritableFile.of(file, e);
        }
    }

    private static void put(Path whole, Path file) throws IOException {
        try {
            Files.move(whole, file);
        } catch (FileAlreadyExistsException e) {
            // Another server has just made one: that one it is.
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private static Authority read(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(stream, PASSWORD);
            if (store.getKey(NAME, PASSWORD) instanceof PrivateKey key
                    && store.getCertificate(NAME) instanceof X509Certificate certificate) {
                return new Authority(key, certificate);
            }
            throw new InvalidFile(
                    file.toString(), "it holds no authority of a server's; name a file that is not there");
        } catch (IOException | GeneralSecurityException e) {
            throw new InvalidFile(
                    file.toString(),
                    "it is no authority that a server has made (%s); name a file that is not there"
                            .formatted(e.getMessage()));
        }
    }
}
