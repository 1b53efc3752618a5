package org.ledgermock.verify.live;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ledgermock.contract.InvalidFile;
import org.ledgermock.contract.UnwritableFile;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.RecordReader;
import org.ledgermock.message.RecordWriter;

/**
 * What a run changes, line by line in a file: each change is on the disk before it is sent, so that another process can
 * put back what a killed one has moved. It has no secrets. There is no file where nothing is to be put back.
 */
public final class ChangeJournal implements AutoCloseable {

    private static final Set<StandardOpenOption> APPENDING =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);

    private final Optional<Path> file;
    private final Optional<JournalLine.Run> run;
    private final List<JournalLine> lines;
    private final long intact;
    private Optional<FileChannel> channel = Optional.empty();

    private ChangeJournal(Optional<Path> file, Optional<JournalLine.Run> run, List<JournalLine> lines, long intact) {
        this.file = file;
        this.run = run;
        this.intact = intact;
        this.lines = List.copyOf(lines);
    }

    /** One that is kept nowhere. */
    public static ChangeJournal none() {
        return new ChangeJournal(Optional.empty(), Optional.empty(), List.of(), 0);
    }

    /** That of a run that begins; a file is made for its first change. */
    public static ChangeJournal of(Path file, JournalLine.Run run) {
        return new ChangeJournal(Optional.of(file), Optional.of(run), List.of(), 0);
    }

    /**
     * That of a run which has not ended, to go on with.
     *
     * @throws InvalidFile when it cannot be read as one
     */
    public static ChangeJournal read(Path file) {
        List<JournalLine> lines = new ArrayList<>();
        try {
            String text = Files.readString(file);
            // What follows the last line's end was being written when the run was killed, and nothing was sent of it.
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            for (String line : whole.lines().toList()) {
                lines.add(line(line));
            }
            JournalLine.Run run = lines.stream()
                    .findFirst()
                    .flatMap(JournalLine::run)
                    .orElseThrow(() -> new IllegalArgumentException("it does not begin with a run"));
            ChangeJournal read = new ChangeJournal(
                    Optional.of(file), Optional.of(run), lines, whole.getBytes(StandardCharsets.UTF_8).length);
            read.movements(InstantSource.fixed(Instant.EPOCH));
            return read;
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidFile(
                    file.toString(),
                    e instanceof IOException
                            ? "it cannot be read"
                            : "it is no journal of a run: " + String.valueOf(e.getMessage()));
        }
    }

    private static JournalLine line(String text) {
        if (JsonReader.read(text) instanceof JsonReading.Read read) {
            return RecordReader.read(read.value(), JournalLine.class);
        }
        throw new IllegalArgumentException("a line is no JSON");
    }

    List<JournalLine> lines() {
        return lines;
    }

    /** Whose it is; absent where it is kept nowhere. */
    public Optional<JournalLine.Run> run() {
        return run;
    }

    Movements movements(InstantSource clock) {
        return new Movements(this, clock);
    }

    /** Whom it has changes of that were not put back, as far as it knows. */
    public List<Holder> unfinished() {
        return movements(InstantSource.fixed(Instant.EPOCH)).all().stream()
                .filter(position -> !position.isAtRest())
                .map(Position::holder)
                .toList();
    }

    /** @throws UnwritableFile when it is not on the disk */
    void add(JournalLine line) {
        if (file.isEmpty()) {
            return;
        }
        try {
            FileChannel open = open(file.get());
            write(open, line);
            // What came of a call may get lost: reading shows it again.
            if (line.sent().isPresent()) {
                open.force(true);
            }
        } catch (IOException e) {
            throw UnwritableFile.of(file.get(), e);
        }
    }

    private FileChannel open(Path path) throws IOException {
        if (channel.isEmpty()) {
            Files.createDirectories(requireNonNull(path.toAbsolutePath().getParent()));
            FileChannel opened = FileChannel.open(path, APPENDING, ofOwner(path));
            try {
                if (opened.tryLock() == null) {
                    throw new IOException("another run is writing to it");
                }
            } catch (OverlappingFileLockException e) {
                throw new IOException("another run is writing to it", e);
            }
            channel = Optional.of(opened);
            opened.truncate(intact);
            if (lines.isEmpty()) {
                write(opened, JournalLine.of(run.orElseThrow()));
            }
        }
        return channel.get();
    }

    private static FileAttribute<?>[] ofOwner(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static void write(FileChannel open, JournalLine line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((RecordWriter.write(line) + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            open.write(bytes);
        }
    }

    /** Everything is put back: the file is not needed any more; one that is another run's stays. */
    void finish() {
        close();
        try {
            if (channel.isPresent() || !lines.isEmpty()) {
                Files.deleteIfExists(file.orElseThrow());
            }
        } catch (IOException e) {
            throw UnwritableFile.of(file.get(), e);
        }
    }

    @Override
    public void close() {
        try {
            if (channel.isPresent()) {
                channel.get().close();
            }
        } catch (IOException e) {
            throw UnwritableFile.of(file.orElseThrow(), e);
        }
    }
}
