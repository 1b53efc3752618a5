package org.ledgermock.verify.teeth;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.ledgermock.message.Credential;
import org.ledgermock.message.Headers;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.Request;
import org.ledgermock.message.Response;
import org.ledgermock.verify.Caller;
import org.ledgermock.verify.Outgoing;
import org.ledgermock.verify.SceneTime;
import org.ledgermock.verify.Target;
import org.ledgermock.verify.Tenant;
import org.ledgermock.verify.Wanted;

/** A mock that is called through a proxy. */
final class ProxiedTarget implements Target {

    private final Target mock;
    private final Proxy proxy;
    private final HttpClient client;

    ProxiedTarget(Target mock, Proxy proxy) {
        this.mock = mock;
        this.proxy = proxy;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(ProxySelector.of(proxy.address()))
                .build();
    }

    @Override
    public String name() {
        return "a mock behind a proxy";
    }

    @Override
    public boolean isOwnMock() {
        return true;
    }

    @Override
    public SceneTime newTime() {
        return mock.newTime();
    }

    @Override
    public Tenant enter(Wanted wanted, SceneTime time) {
        return new Proxied(mock.enter(wanted, time), time);
    }

    /** The mock is the one's who made it. */
    @Override
    public void close() {
        proxy.close();
    }

    private final class Proxied implements Tenant {

        private final Tenant tenant;
        private final SceneTime time;

        Proxied(Tenant tenant, SceneTime time) {
            this.tenant = tenant;
            this.time = time;
        }

        @Override
        public String host() {
            return tenant.host();
        }

        @Override
        public Credential credential(Caller caller) {
            Credential credential = tenant.credential(caller);
            proxy.know(new Passing.Known(credential, time));
            return credential;
        }

        @Override
        public Response send(Outgoing call) throws IOException, InterruptedException {
            Request request = call.request();
            String query = request.query().isEmpty() ? "" : "?" + request.query();
            HttpRequest.Builder builder = HttpRequest.newBuilder(
                            URI.create("http://" + tenant.host() + request.path() + query))
                    .method(request.method(), BodyPublishers.ofByteArray(request.body()));
            request.headers().fields().forEach(field -> builder.header(field.name(), field.value()));
            HttpResponse<byte[]> response = client.send(builder.build(), BodyHandlers.ofByteArray());
            List<Headers.Field> headers = new ArrayList<>();
            response.headers()
                    .map()
                    .forEach((name, values) -> values.forEach(value -> headers.add(new Headers.Field(name, value))));
            return new Response(response.statusCode(), Headers.of(headers), response.body());
        }

        @Override
        public List<String> changeable() {
            return tenant.changeable();
        }

        @Override
        public void giveToOther(String kind, JsonObject entity) {
            tenant.giveToOther(kind, entity);
        }
    }
}
