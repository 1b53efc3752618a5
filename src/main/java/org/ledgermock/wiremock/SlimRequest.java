package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request of nothing. WireMock's responder copies and parses the request that it is handed, a fifth of the CPU of a
 * call, and fails on odd URLs; it needs none of it to write an answer.
 */
final class SlimRequest {

    private static final Map<Class<?>, Object> NOTHING = Map.of(
            String.class,
            "",
            int.class,
            0,
            boolean.class,
            false,
            byte[].class,
            new byte[0],
            Map.class,
            Map.of(),
            Collection.class,
            List.of(),
            Optional.class,
            Optional.empty(),
            RequestMethod.class,
            RequestMethod.POST,
            HttpHeaders.class,
            HttpHeaders.noHeaders());

    static final Request INSTANCE = (Request) Proxy.newProxyInstance(
            Request.class.getClassLoader(),
            new Class<?>[] {Request.class},
            (itself, method, arguments) -> nothing(method));

    private SlimRequest() {}

    // An absolute URL would be parsed.
    private static @Nullable Object nothing(Method asked) {
        return asked.getName().equals("getAbsoluteUrl") ? null : NOTHING.get(asked.getReturnType());
    }
}
