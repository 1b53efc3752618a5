package org.ledgermock.kybio.protocol;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.ledgermock.message.Options;

/**
 * gzip for answers, where it is switched on and asked for. Never deflate, which breaks the official SDK
 * (docs/sources/kybio-member.md#no-deflate).
 */
final class Compression {

    // A weight of zero says that it is not wanted.
    private static final Pattern GZIP = Pattern.compile("gzip(\\s*;\\s*q\\s*=\\s*(?!0(\\.0*)?$)[0-9.]+)?");

    private Compression() {}

    static boolean isWanted(KybioCall call, int length) {
        Options options = call.gateway().options();
        return options.is("gzip", "on")
                && length >= options.number("gzipThresholdBytes")
                && call.request()
                        .headers()
                        .first("Accept-Encoding")
                        .filter(Compression::acceptsGzip)
                        .isPresent();
    }

    private static boolean acceptsGzip(String accepted) {
        return Stream.of(accepted.toLowerCase(Locale.ROOT).split(","))
                .anyMatch(coding -> GZIP.matcher(coding.strip()).matches());
    }

    static byte[] gzip(byte[] body) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(compressed)) {
            stream.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
        return compressed.toByteArray();
    }
}
