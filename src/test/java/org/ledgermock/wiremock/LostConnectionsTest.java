package org.ledgermock.wiremock;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.lang.reflect.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ledgermock.server.GivenStore;
import org.ledgermock.server.Setup;
import wiremock.org.eclipse.jetty.io.ManagedSelector;
import wiremock.org.eclipse.jetty.server.Server;
import wiremock.org.eclipse.jetty.server.ServerConnector;

/** A server that can serve no connection any more does not stay as if it could. */
class LostConnectionsTest {

    @Test
    @Timeout(60)
    void it_stops_and_says_why() throws Exception {
        try (MockServer server = GivenStore.start(Setup.DEFAULT)) {
            Server jetty = (Server) field(field(field(server, "server"), "httpServer"), "jettyServer");
            ManagedSelector selector = ((ServerConnector) jetty.getConnectors()[0])
                    .getSelectorManager()
                    .getBeans(ManagedSelector.class)
                    .iterator()
                    .next();

            ((Closeable) field(selector, "_selector")).close();

            assertThatThrownBy(server::awaitEnd)
                    .isInstanceOf(CannotListen.class)
                    .hasMessageStartingWith("the server has lost its connections, and has stopped: ");
        }
    }

    private static Object field(Object object, String name) throws ReflectiveOperationException {
        for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    return field.get(object);
                }
            }
        }
        throw new NoSuchFieldException(name);
    }
}
