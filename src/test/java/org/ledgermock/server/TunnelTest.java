package org.ledgermock.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.contract.OwnFamily;
import org.ledgermock.oracle.KybioClient;
import org.ledgermock.oracle.RawAnswer;
import org.ledgermock.oracle.RawHttp;
import org.ledgermock.oracle.TencentClient;
import org.ledgermock.oracle.TrustedCa;

/** A client that has the vendors' hosts built in reaches the families with two settings: a proxy, and an authority. */
class TunnelTest {

    private static final String OTHERS_REASON =
            "HTTP/1.1 403 this server stands for hosts of pospal.cn, tencentcloudapi.com";

    @TempDir
    private static Path folder;

    private static Served served;
    private static SSLContext trusting;

    @BeforeAll
    static void start() throws IOException {
        served = Served.start(Served.strict());
        trusting = trusting(served);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static SSLContext trusting(Served server) throws IOException {
        RawAnswer ca = server.exchange(RawHttp.head("GET /__admin/ledgermock/ca.pem HTTP/1.1", "Host: localhost"));
        assertThat(ca.value("Content-Type")).contains("application/x-pem-file");
        return TrustedCa.sslContext(Files.writeString(folder.resolve("ca.pem"), ca.bodyText()));
    }

    private static TencentClient tencent(Served server, String host, SSLContext tls) {
        return new TencentClient(URI.create("https://" + host), Served.PARTNER, server.clock)
                .through(server.uri(), tls);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "intlpartnersmgt.tencentcloudapi.com",
                "intlpartnersmgt.intl.tencentcloudapi.com",
                "intlpartnersmgt.ap-guangzhou.tencentcloudapi.com"
            })
    void a_strict_family_is_called_by_each_of_its_real_names(String host) {
        assertThat(tencent(served, host, trusting).call(Served.QUERY, "{}").errorCode())
                .isEmpty();
    }

    @Test
    void so_is_the_other_family_and_its_port_does_not_matter() {
        for (String host : new String[] {"area12-win.pospal.cn", "company.pospal.cn:18443"}) {
            KybioClient client = new KybioClient(URI.create("https://" + host), Served.SHOP, served.clock)
                    .through(served.uri(), trusting);

            assertThat(client.call("queryByUid", client.body("\"customerUid\":" + Served.MEMBER))
                            .isSuccess())
                    .isTrue();
        }
    }

    @Test
    void a_server_that_ends_each_connection_leads_through_as_well() throws IOException {
        try (Served ending = Served.start(Setup.builder().endConnections().build())) {
            TencentClient client = tencent(ending, Served.HOST, trusting(ending));

            for (int call = 0; call < 2; call++) {
                assertThat(client.call(Served.QUERY, "{}").errorCode()).isEmpty();
            }
        }
    }

    @Test
    void a_family_of_ones_own_is_reached_by_the_hosts_of_its_file() throws Exception {
        Path own = folder.resolve("own");
        OwnFamily.copied("tencent-gift", own);
        try (Served with = Served.start(Setup.builder().with(own).build())) {
            HttpResponse<String> answer = HttpClient.newBuilder()
                    .proxy(ProxySelector.of(new InetSocketAddress(
                            with.uri().getHost(), with.uri().getPort())))
                    .sslContext(trusting(with))
                    .build()
                    .send(
                            HttpRequest.newBuilder(URI.create("https://giftintl.cloud.example/"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());

            assertThat(answer.body()).contains("AuthFailure.InvalidAuthorization");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.com:443", "localhost:18080", "pospal.cn.evil.example:443", "notpospal.cn:443"})
    void a_way_to_any_other_host_is_refused_in_one_line_that_says_why(String host) throws IOException {
        try (RawHttp connection = RawHttp.connect(served.uri())) {
            RawAnswer answer = connection
                    .send("CONNECT " + host + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n")
                    .answer(Served.PATIENCE);

            assertThat(answer.statusLine()).isEqualTo(OTHERS_REASON);
            assertThat(answer.bodyText())
                    .isEqualTo(
                            "{\"problem\":\"This server stands for hosts of pospal.cn, tencentcloudapi.com, and leads nowhere else: not to '%s'. Name that in NO_PROXY.\"}"
                                    .formatted(host.replaceFirst(":.*", "")));
        }
    }

    @Test
    void what_a_client_says_before_it_has_the_answer_is_not_lost() throws Exception {
        try (Socket socket = new Socket(served.uri().getHost(), served.uri().getPort())) {
            byte[] connect = "CONNECT openapi3.pospal.cn:443 HTTP/1.0\r\n\r\n".getBytes(US_ASCII);
            SSLSocket tls = (SSLSocket) trusting.getSocketFactory()
                    .createSocket(new Together(socket, connect), "openapi3.pospal.cn", 443, true);

            tls.startHandshake();

            assertThat(tls.getSession().getPeerPrincipal().getName()).isEqualTo("CN=Ledgermock");
        }
    }

    @Test
    void inside_a_tunnel_plain_http_is_spoken_too_and_a_kept_connection_may_become_one() throws IOException {
        String host = "intlpartnersmgt.tencentcloudapi.com";
        try (RawHttp connection = RawHttp.connect(served.uri())) {
            String hello = "GET /__admin/ledgermock/health HTTP/1.1\r\nHost: localhost\r\n\r\n";
            assertThat(connection.send(hello).answer(Served.PATIENCE).bodyText())
                    .contains("\"up\"");
            assertThat(connection
                            .send("CONNECT " + host + ":80 HTTP/1.1\r\nHost: " + host + "\r\n\r\n")
                            .answer(Served.PATIENCE)
                            .status())
                    .isEqualTo(200);

            assertThat(connection.send(hello).answer(Served.PATIENCE).bodyText())
                    .contains("\"up\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http/1.0", "http/1.1", "h2", "spdy/1"})
    void https_is_spoken_on_the_plain_port_whatever_a_client_offers(String protocol) throws Exception {
        try (SSLSocket tls = (SSLSocket) trusting.getSocketFactory()
                .createSocket(served.uri().getHost(), served.uri().getPort())) {
            SSLParameters parameters = tls.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {protocol});
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            tls.setSSLParameters(parameters);
            tls.getOutputStream()
                    .write("GET /__admin/ledgermock/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(US_ASCII));

            assertThat(new String(tls.getInputStream().readAllBytes(), ISO_8859_1))
                    .startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void a_name_that_is_no_familys_gets_the_certificate_of_this_machine() throws Exception {
        try (SSLSocket tls = (SSLSocket) trusting.getSocketFactory()
                .createSocket(served.uri().getHost(), served.uri().getPort())) {
            SSLParameters parameters = tls.getSSLParameters();
            parameters.setServerNames(java.util.List.of(new SNIHostName("example.com")));
            tls.setSSLParameters(parameters);
            tls.startHandshake();

            assertThat(((java.security.cert.X509Certificate) tls.getSession().getPeerCertificates()[0])
                            .getSubjectAlternativeNames())
                    .extracting(name -> String.valueOf(name.get(1)))
                    .contains("localhost")
                    .doesNotContain("example.com");
        }
    }

    @Test
    void the_admin_api_is_not_let_in_by_a_vendors_name() throws Exception {
        try (Socket socket = new Socket(served.uri().getHost(), served.uri().getPort())) {
            SSLSocket tls = (SSLSocket) trusting.getSocketFactory()
                    .createSocket(
                            new Together(socket, "CONNECT a.pospal.cn:443 HTTP/1.0\r\n\r\n".getBytes(US_ASCII)),
                            "a.pospal.cn",
                            443,
                            true);
            tls.getOutputStream()
                    .write("GET /__admin/mappings HTTP/1.1\r\nHost: a.pospal.cn\r\nConnection: close\r\n\r\n"
                            .getBytes(US_ASCII));

            assertThat(new String(tls.getInputStream().readAllBytes(), ISO_8859_1))
                    .startsWith("HTTP/1.1 403 ");
        }
    }

    /** Sends what it is first given together with the request for a tunnel, and takes the answer to that away. */
    private static final class Together extends Socket {

        private final Socket socket;
        private byte[] begin;
        private InputStream rest = InputStream.nullInputStream();

        Together(Socket socket, byte[] begin) {
            this.socket = socket;
            this.begin = begin;
        }

        @Override
        public boolean isConnected() {
            return true;
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            OutputStream out = socket.getOutputStream();
            return new OutputStream() {
                @Override
                public void write(int one) throws IOException {
                    write(new byte[] {(byte) one}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int from, int count) throws IOException {
                    ByteArrayOutputStream all = new ByteArrayOutputStream();
                    all.writeBytes(begin);
                    all.write(bytes, from, count);
                    out.write(all.toByteArray());
                    if (begin.length > 0) {
                        begin = new byte[0];
                        readAnswer();
                    }
                }
            };
        }

        private void readAnswer() throws IOException {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) socket.getInputStream().read());
            }
            assertThat(head).matches("(?s)HTTP/1\\.[01] 200 .*");
            rest = socket.getInputStream();
        }

        @Override
        public InputStream getInputStream() {
            return new InputStream() {
                @Override
                public int read() throws IOException {
                    return rest.read();
                }

                @Override
                public int read(byte[] bytes, int from, int count) throws IOException {
                    return rest.read(bytes, from, count);
                }
            };
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
