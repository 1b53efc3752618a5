package org.ledgermock.contract;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ledgermock.message.Texts;

/** A file that was asked for could not be written. The message names it and says why, in one line. */
public final class UnwritableFile extends RuntimeException {

    private static final long serialVersionUID = 1;

    private UnwritableFile(Path file, IOException cause) {
        super(Texts.oneLine("%s cannot be written: %s".formatted(file, reason(cause))), cause);
    }

    /**
     * Writes a file, and makes its folder where that is missing.
     *
     * @throws UnwritableFile when it cannot
     */
    public static void write(Path file, String text) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UnwritableFile(file, e);
        }
    }

    /** What has failed in writing a file. */
    public static UnwritableFile of(Path file, IOException cause) {
        return new UnwritableFile(file, cause);
    }

    /** What has failed because something could not be written below a folder; the same where that is not why. */
    public static RuntimeException below(Path folder, RuntimeException failed) {
        return input(failed)
                .<RuntimeException>map(e -> new UnwritableFile(folder, e))
                .orElse(failed);
    }

    // What was made of it on the way says less: the innermost one.
    private static Optional<IOException> input(Throwable failed) {
        return Stream.concat(Stream.ofNullable(failed.getCause()), Stream.of(failed.getSuppressed()))
                .flatMap(cause -> input(cause).stream())
                .findFirst()
                .or(() -> failed instanceof IOException e ? Optional.of(e) : Optional.empty());
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "it may not be written to";
        }
        if (e instanceof NoSuchFileException) {
            return "there is no such folder";
        }
        if (e instanceof FileAlreadyExistsException exists) {
            return exists.getFile() + " is there, and is no folder";
        }
        return e instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    }
}
