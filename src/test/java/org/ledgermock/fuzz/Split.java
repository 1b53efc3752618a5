package org.ledgermock.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/** An input of two parts: its first line, each character a byte, and all that follows. */
record Split(String line, byte[] rest) {

    static Split of(byte[] data) {
        for (int at = 0; at < data.length; at++) {
            if (data[at] == '\n') {
                return new Split(new String(data, 0, at, ISO_8859_1), Arrays.copyOfRange(data, at + 1, data.length));
            }
        }
        return new Split("", data);
    }
}
