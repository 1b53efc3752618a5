package org.ledgermock.admin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;

/** A GET over HTTP/2 without TLS, frame by frame: no library lets one say by which name it comes. */
final class Http2Get {

    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int SETTINGS = 4;
    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;

    private Http2Get() {}

    /** The body of the answer. */
    static String answer(int port, String authority, String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(ISO_8859_1));
            out.write(frame(SETTINGS, 0, 0, new byte[0]));
            out.write(frame(HEADERS, END_STREAM | END_HEADERS, 1, fields(authority, path)));
            out.flush();
            return body(new DataInputStream(socket.getInputStream()));
        }
    }

    private static byte[] fields(String authority, String path) {
        ByteArrayOutputStream fields = new ByteArrayOutputStream();
        literal(fields, ":method", "GET");
        literal(fields, ":scheme", "http");
        literal(fields, ":authority", authority);
        literal(fields, ":path", path);
        return fields.toByteArray();
    }

    // HPACK's literal field without indexing, name and value written out.
    private static void literal(ByteArrayOutputStream fields, String name, String value) {
        fields.write(0);
        fields.write(name.length());
        fields.writeBytes(name.getBytes(ISO_8859_1));
        fields.write(value.length());
        fields.writeBytes(value.getBytes(ISO_8859_1));
    }

    private static byte[] frame(int type, int flags, int stream, byte[] payload) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(payload.length >> 16);
        frame.write(payload.length >> 8);
        frame.write(payload.length);
        frame.write(type);
        frame.write(flags);
        frame.writeBytes(new byte[] {0, 0, 0, (byte) stream});
        frame.writeBytes(payload);
        return frame.toByteArray();
    }

    private static String body(DataInputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        boolean ended = false;
        while (!ended) {
            int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
            int type = in.readUnsignedByte();
            int flags = in.readUnsignedByte();
            in.readInt();
            byte[] payload = in.readNBytes(length);
            if (type == DATA) {
                body.writeBytes(payload);
            }
            ended = (type == DATA || type == HEADERS) && (flags & END_STREAM) != 0;
        }
        return body.toString(ISO_8859_1);
    }
}
