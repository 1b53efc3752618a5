package org.ledgermock.seed;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ledgermock.contract.ClassPathFiles;
import org.ledgermock.contract.DataFile;
import org.ledgermock.contract.FileMistakes;
import org.ledgermock.contract.SchemaCompiler;
import org.ledgermock.message.Credential;
import org.ledgermock.message.Texts;

/** The credentials that a user's file names; {@code schemas/credentials.json} describes the file. */
public record CredentialsFile(List<Entry> credentials) {

    private static final String SCHEMA = "ledgermock/schemas/credentials.json";

    public CredentialsFile {
        credentials = List.copyOf(credentials);
    }

    /**
     * One credential.
     *
     * @param sandbox name of the sandbox that it belongs to; {@code default} when absent. Each has a state of its own.
     * @param role of the account, instead of the seed's
     */
    public record Entry(
            String family,
            Optional<String> sandbox,
            String id,
            String secret,
            Optional<String> token,
            Optional<String> role) {

        public Credential credential() {
            return new Credential(id, secret, token);
        }

        @Override
        public String toString() {
            return "Entry[" + family + ", " + id + "]";
        }
    }

    /** @throws org.ledgermock.contract.InvalidFile when the file cannot be read or breaks its schema */
    public static CredentialsFile read(Path path, ClassPathFiles files) {
        return read(DataFile.at(path), files);
    }

    /** @throws org.ledgermock.contract.InvalidFile when the file breaks its schema */
    public static CredentialsFile read(DataFile file, ClassPathFiles files) {
        CredentialsFile read = file.read(CredentialsFile.class, SchemaCompiler.whenNeeded(files.json(SCHEMA), SCHEMA));
        FileMistakes mistakes = file.mistakes();
        for (int at = 0; at < read.credentials.size(); at++) {
            Entry entry = read.credentials.get(at);
            String place = "/credentials/" + at;
            Texts.problemOfName(entry.id).ifPresent(problem -> mistakes.add(place + "/id", problem));
            entry.sandbox.flatMap(Texts::problemOfName).ifPresent(problem -> mistakes.add(place + "/sandbox", problem));
        }
        mistakes.check();
        return read;
    }
}
