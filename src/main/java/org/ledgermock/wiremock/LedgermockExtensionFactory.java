package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.extension.Extension;
import com.github.tomakehurst.wiremock.extension.ExtensionFactory;
import com.github.tomakehurst.wiremock.extension.WireMockServices;
import java.time.InstantSource;
import java.util.List;

/**
 * Makes the families known to a WireMock that has this jar on its class path: found by ServiceLoader, nothing to switch
 * on. Stubs that do not name the transformer {@code ledgermock} are untouched.
 *
 * <p>Its settings are system properties, as WireMock's own command line knows none of ours: {@code
 * ledgermock.seed}, {@code ledgermock.credentials}, {@code ledgermock.strict}, {@code ledgermock.wiremock-journal}.
 */
public final class LedgermockExtensionFactory implements ExtensionFactory {

    private final Assembly assembly;
    private final boolean ownServer;

    /** For the ServiceLoader, inside somebody else's WireMock. */
    public LedgermockExtensionFactory() {
        this(Assembly.of(SystemProperties.setup(), InstantSource.system()), false);
    }

    private LedgermockExtensionFactory(Assembly assembly, boolean ownServer) {
        this.assembly = assembly;
        this.ownServer = ownServer;
    }

    static LedgermockExtensionFactory ofOwnServer(Assembly assembly) {
        return new LedgermockExtensionFactory(assembly, true);
    }

    @Override
    public List<Extension> create(WireMockServices services) {
        UserStubs userStubs = new UserStubs(services);
        WireMockJournal journal = new WireMockJournal(assembly.writesWireMockJournal(), services);
        return List.of(
                new OperationMappings(),
                new OperationListener(assembly.families(), userStubs),
                new OperationMatcher(assembly.families()),
                new SeamFactory(assembly.families(), userStubs, journal, ownServer),
                new AdminApi(assembly));
    }
}
