package org.ledgermock.wiremock;

import java.nio.ByteBuffer;
import javax.net.ssl.SSLEngine;
import org.ledgermock.server.tls.ServerTls;
import wiremock.org.eclipse.jetty.io.Connection;
import wiremock.org.eclipse.jetty.io.EndPoint;
import wiremock.org.eclipse.jetty.io.ssl.SslConnection;
import wiremock.org.eclipse.jetty.server.AbstractConnectionFactory;
import wiremock.org.eclipse.jetty.server.ConnectionFactory;
import wiremock.org.eclipse.jetty.server.Connector;
import wiremock.org.eclipse.jetty.server.HttpConfiguration;
import wiremock.org.eclipse.jetty.server.HttpConnectionFactory;
import wiremock.org.eclipse.jetty.server.SecureRequestCustomizer;

/**
 * HTTP inside TLS. Keys and certificates are made when the first client speaks so, and not at a start: most servers are
 * never spoken to in TLS. It takes no part in ALPN: whatever a client offers there, HTTP/1 is what it gets.
 */
final class LateTls extends AbstractConnectionFactory implements ConnectionFactory.Detecting {

    private static final int HANDSHAKE = 0x16;
    private static final int MAJOR_VERSION = 3;
    private static final int BYTES_TO_TELL = 2;
    private static final int RECORD_BYTES = 17 << 10;

    private final ServerTls tls;
    private final HttpConnectionFactory http;

    /** @param plain HTTP without TLS on the same connector, whose configuration is taken over */
    LateTls(ServerTls tls, HttpConnectionFactory plain) {
        super("TLS");
        this.tls = tls;
        // The name in a request is checked by whoever cares, and need not be that of the certificate.
        HttpConfiguration configuration = new HttpConfiguration(plain.getHttpConfiguration());
        configuration.addCustomizer(new SecureRequestCustomizer(false));
        this.http = new HttpConnectionFactory(configuration);
        addBean(http);
        setInputBufferSize(RECORD_BYTES);
    }

    @Override
    public Detection detect(ByteBuffer begin) {
        if (begin.remaining() < BYTES_TO_TELL) {
            return Detection.NEED_MORE_BYTES;
        }
        int at = begin.position();
        return begin.get(at) == HANDSHAKE && begin.get(at + 1) == MAJOR_VERSION
                ? Detection.RECOGNIZED
                : Detection.NOT_RECOGNIZED;
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint socket) {
        SSLEngine engine = tls.context().createSSLEngine();
        engine.setUseClientMode(false);
        SslConnection connection =
                new SslConnection(connector.getByteBufferPool(), connector.getExecutor(), socket, engine);
        connection.setRenegotiationAllowed(false);
        configure(connection, connector, socket);
        EndPoint inside = connection.getDecryptedEndPoint();
        inside.setConnection(http.newConnection(connector, inside));
        return connection;
    }
}
