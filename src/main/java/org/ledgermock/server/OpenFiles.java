package org.ledgermock.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files and connections that the system lets this process have open. */
final class OpenFiles {

    private static final Path LIMITS = Path.of("/proc/self/limits");
    private static final Pattern SOFT = Pattern.compile("Max open files\\s+(\\d+)");
    // For jars, logs, selectors and files of stubs.
    private static final int KEPT_BACK = 100;
    private static final int LEAST = 16;
    // Where the system does not say, or says that there is no limit.
    private static final int MANY = 8_000;

    private OpenFiles() {}

    /** How many connections leave enough for all else. */
    static int forConnections() {
        Matcher limit = SOFT.matcher(limits());
        return limit.find() && limit.group(1).length() < 9
                ? Math.max(LEAST, Integer.parseInt(limit.group(1)) - KEPT_BACK)
                : MANY;
    }

    // By a channel, so that the JDK's class for files is there before descriptors can run out: one that could not be
    // loaded for want of a descriptor is lost to the process, and with it each connection.
    private static String limits() {
        Path read = Files.isReadable(LIMITS) ? LIMITS : Path.of(System.getProperty("java.home"), "release");
        try (FileChannel file = FileChannel.open(read)) {
            ByteBuffer content = ByteBuffer.allocate(1 << 14);
            while (content.hasRemaining() && file.read(content) >= 0) {}
            return new String(content.array(), 0, content.position(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read".formatted(read), e);
        }
    }
}
