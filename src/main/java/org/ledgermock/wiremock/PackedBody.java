package org.ledgermock.wiremock;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.ledgermock.message.Body;
import org.ledgermock.message.Request.Arrival;
import wiremock.org.eclipse.jetty.http.HttpHeader;
import wiremock.org.eclipse.jetty.server.Request;

/** A body that was packed on its way: half a megabyte of it can unpack to all the memory that there is. */
final class PackedBody {

    private PackedBody() {}

    static boolean is(Request request, Body body) {
        String coding = request.getHttpFields().get(HttpHeader.CONTENT_ENCODING);
        return coding != null && !coding.equalsIgnoreCase("identity") || isGzip(body.start(2));
    }

    private static boolean isGzip(byte[] body) {
        return body.length > 1 && body[0] == 0x1f && (body[1] & 0xff) == 0x8b;
    }

    /** Whether WireMock, which unpacks gzip for a user's stubs, may go on with it. */
    static Arrival arrival(byte[] body) {
        if (!isGzip(body)) {
            return Arrival.WHOLE;
        }
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
            long length = 0;
            byte[] part = new byte[8 << 10];
            for (int count = unpacked.read(part); count >= 0; count = unpacked.read(part)) {
                length += count;
                if (length > AwaitedBody.MOST) {
                    return Arrival.TOO_LARGE;
                }
            }
            return Arrival.WHOLE;
        } catch (IOException e) {
            return Arrival.CUT_OFF;
        }
    }
}
