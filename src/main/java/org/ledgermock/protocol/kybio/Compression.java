package org.ledgermock.protocol.kybio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.ledgermock.message.Options;

/** gzip for answers, where it is switched on and asked for. Never deflate, which breaks the official SDK (reference 1.6). */
final class Compression {

    private Compression() {}

    static boolean isWanted(KybioCall call, int length) {
        Options options = call.gateway().options();
        return options.is("gzip", "on")
                && length >= options.number("gzipThresholdBytes")
                && call.request()
                        .headers()
                        .first("Accept-Encoding")
                        .filter(accepted -> accepted.toLowerCase(Locale.ROOT).contains("gzip"))
                        .isPresent();
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
