package org.ledgermock.message;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.function.Supplier;

/**
 * The bytes of a body. A large one is put together in one array only for who needs all of it: most of those that strangers
 * send are refused for less, and arrays of many megabytes cost a collector more than the calls beside them. Thread-safe.
 */
public final class Body {

    private static final Supplier<byte[]> NO_MORE = () -> new byte[0];

    private final int length;
    private final Supplier<byte[]> source;
    private volatile byte[] known;

    private Body(int length, byte[] known, Supplier<byte[]> source) {
        this.length = length;
        this.known = known;
        this.source = source;
    }

    /** @param whole neither copied nor ever changed */
    public static Body of(byte[] whole) {
        return new Body(whole.length, whole, NO_MORE);
    }

    /**
     * A body that is somewhere else.
     *
     * @param start its first bytes
     * @param source all of it, asked once at most, and only while the request is answered
     */
    public static Body later(int length, byte[] start, Supplier<byte[]> source) {
        return new Body(length, requireNonNull(start, "start"), requireNonNull(source, "source"));
    }

    public int length() {
        return length;
    }

    /** Its first bytes: so many, or as many as there are. */
    public byte[] start(int most) {
        int wanted = Math.min(most, length);
        return Arrays.copyOf(wanted <= known.length ? known : whole(), wanted);
    }

    /** All of it. Neither copied nor ever changed. */
    public byte[] whole() {
        return known.length < length ? all() : known;
    }

    private synchronized byte[] all() {
        if (known.length < length) {
            known = source.get();
        }
        return known;
    }
}
