package org.ledgermock.verify.teeth;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgermock.message.Credential;
import org.ledgermock.message.Headers;
import org.ledgermock.message.Request;
import org.ledgermock.message.Response;
import org.ledgermock.verify.MockSetup;
import org.ledgermock.verify.Outgoing;
import org.ledgermock.verify.ScenarioTime;
import org.ledgermock.verify.Target;
import org.ledgermock.verify.Tenant;

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
    public ScenarioTime newTime() {
        return mock.newTime();
    }

    /** What a tenant offers beside calls is the mock's own. */
    @Override
    public Tenant enter(MockSetup wanted, ScenarioTime time) {
        Tenant tenant = mock.enter(wanted, time);
        return (Tenant) java.lang.reflect.Proxy.newProxyInstance(
                Tenant.class.getClassLoader(), new Class<?>[] {Tenant.class}, (self, method, arguments) -> {
                    if (method.getName().equals("send") && arguments[0] instanceof Outgoing call) {
                        return send(call.request(), tenant.host());
                    }
                    if (method.getName().equals("sendAtOnce")) {
                        return InvocationHandler.invokeDefault(self, method, arguments);
                    }
                    Object given = invoke(tenant, method, arguments);
                    if (given instanceof Credential credential) {
                        proxy.know(new Passing.Known(credential, time));
                    }
                    return given;
                });
    }

    private static @Nullable Object invoke(Tenant tenant, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(tenant, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Response send(Request request, String host) throws IOException, InterruptedException {
        String query = request.query().isEmpty() ? "" : "?" + request.query();
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create("http://" + host + request.path() + query))
                .method(request.method(), BodyPublishers.ofByteArray(request.body()));
        request.headers().fields().forEach(field -> builder.header(field.name(), field.value()));
        HttpResponse<byte[]> response = client.send(builder.build(), BodyHandlers.ofByteArray());
        List<Headers.Field> headers = new ArrayList<>();
        response.headers()
                .map()
                .forEach((name, values) -> values.forEach(value -> headers.add(new Headers.Field(name, value))));
        return new Response(response.statusCode(), Headers.of(headers), response.body());
    }

    /** The mock is the one's who made it. */
    @Override
    public void close() {
        proxy.close();
    }
}
