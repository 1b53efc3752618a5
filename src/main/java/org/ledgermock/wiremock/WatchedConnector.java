package org.ledgermock.wiremock;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import wiremock.org.eclipse.jetty.io.ManagedSelector;
import wiremock.org.eclipse.jetty.io.SelectorManager;
import wiremock.org.eclipse.jetty.server.ConnectionFactory;
import wiremock.org.eclipse.jetty.server.Server;
import wiremock.org.eclipse.jetty.server.ServerConnector;
import wiremock.org.eclipse.jetty.util.thread.Scheduler;

/** A connector that says when it has lost sight of its connections: Jetty goes on without a word, and answers nobody. */
final class WatchedConnector extends ServerConnector {

    private final Consumer<Throwable> lost;

    WatchedConnector(
            Server server, int acceptors, int selectors, Consumer<Throwable> lost, ConnectionFactory... factories) {
        super(server, null, null, null, acceptors, selectors, factories);
        this.lost = lost;
    }

    // Called before a field of this class is set.
    @Override
    protected SelectorManager newSelectorManager(Executor executor, Scheduler scheduler, int selectors) {
        return new ServerConnectorManager(executor, scheduler, selectors) {
            @Override
            protected ManagedSelector newSelector(int id) {
                return new ManagedSelector(this, id) {
                    @Override
                    protected void onSelectFailed(Throwable cause) {
                        lost.accept(cause);
                    }
                };
            }
        };
    }
}
