package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.extension.Extension;
import com.github.tomakehurst.wiremock.extension.ExtensionFactory;
import com.github.tomakehurst.wiremock.extension.WireMockServices;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.ledgermock.admin.AdminApi;
import org.ledgermock.server.Assembly;

/**
 * Makes the families known to a WireMock that has this jar on its class path: found by ServiceLoader, nothing to switch
 * on. Stubs that do not name the transformer {@code ledgermock} are untouched.
 *
 * <p>Its settings are system properties, as WireMock's own command line knows none of ours: {@code
 * ledgermock.seed}, {@code ledgermock.credentials}, {@code ledgermock.strict}, {@code ledgermock.wiremock-journal},
 * {@code ledgermock.admin-token}.
 */
public final class LedgermockExtensionFactory implements ExtensionFactory {

    private static final System.Logger LOG = System.getLogger("org.ledgermock");

    private final Assembly assembly;
    private final Optional<AdminAccess> ownServer;
    private final Connections connections;

    /** For the ServiceLoader, inside somebody else's WireMock. */
    public LedgermockExtensionFactory() {
        this(Assembly.of(SystemProperties.setup(), InstantSource.system()), Optional.empty(), new Connections(false));
    }

    private LedgermockExtensionFactory(Assembly assembly, Optional<AdminAccess> ownServer, Connections connections) {
        this.connections = connections;
        this.assembly = assembly;
        this.ownServer = ownServer;
    }

    static LedgermockExtensionFactory ofOwnServer(Assembly assembly, AdminAccess access, Connections connections) {
        return new LedgermockExtensionFactory(assembly, Optional.of(access), connections);
    }

    @Override
    public List<Extension> create(WireMockServices services) {
        UserStubs userStubs = new UserStubs(services);
        WireMockJournal journal = new WireMockJournal(assembly.writesWireMockJournal(), services);
        return List.of(
                new OperationMappings(assembly.files()),
                new OperationListener(assembly.families(), userStubs),
                new OperationMatcher(assembly.families()),
                new SeamFactory(assembly.families(), userStubs, journal, ownServer.isPresent(), connections),
                new AdminGuard(ownServer.orElseGet(() -> accessInside(services))),
                new CheckoutGuard(services.getOptions(), assembly.files()),
                new AdminRoutes(new AdminApi(assembly.realm())));
    }

    private static AdminAccess accessInside(WireMockServices services) {
        Optional<String> given = SystemProperties.adminToken();
        AdminAccess access = AdminAccess.of(services.getOptions().bindAddress(), given);
        if (given.isEmpty()) {
            access.token()
                    .ifPresent(token -> LOG.log(
                            System.Logger.Level.WARNING,
                            "this WireMock listens beyond loopback; its admin API asks for Authorization: Token {0}",
                            token));
        }
        return access;
    }
}
