package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.extension.Extension;
import com.github.tomakehurst.wiremock.extension.ExtensionFactory;
import com.github.tomakehurst.wiremock.extension.WireMockServices;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ledgermock.admin.AdminApi;
import org.ledgermock.admin.ConsoleMode;
import org.ledgermock.server.Assembly;
import org.ledgermock.server.Bounds;
import org.ledgermock.server.Setup;

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

    private final Function<WireMockServices, List<Extension>> extensions;

    /** For the ServiceLoader, inside somebody else's WireMock. */
    public LedgermockExtensionFactory() {
        this(insideAnother(new SystemProperties(System.getProperties())));
    }

    private LedgermockExtensionFactory(Function<WireMockServices, List<Extension>> extensions) {
        this.extensions = extensions;
    }

    static LedgermockExtensionFactory ofOwnServer(
            Assembly assembly,
            AdminAccess access,
            Connections connections,
            Resources resources,
            AdminApi admin,
            Setup setup) {
        return new LedgermockExtensionFactory(services -> {
            List<Extension> extensions =
                    new ArrayList<>(extensions(services, assembly, access, connections, true, resources, admin));
            if (setup.stubs().isEmpty()) {
                extensions.add(RefusedPath.SAVE);
            }
            if (!setup.proxies()) {
                extensions.add(RefusedPath.RECORD);
                extensions.add(new ForeignSchemas());
            }
            return extensions;
        });
    }

    // What is wrong with the settings keeps that WireMock from starting, and from here it could say so only in a trace.
    private static Function<WireMockServices, List<Extension>> insideAnother(SystemProperties settings) {
        settings.unknown().forEach(problem -> LOG.log(System.Logger.Level.WARNING, problem));
        try {
            Assembly assembly = Assembly.of(settings.setup(), InstantSource.system());
            Resources resources = new Resources(Bounds.DEFAULT);
            return services -> extensions(
                    services,
                    assembly,
                    accessInside(services, settings.adminToken()),
                    new Connections(false, Optional.empty()),
                    false,
                    resources,
                    new AdminApi(assembly.realm(resources::write, Optional::empty)));
        } catch (IllegalArgumentException e) {
            return services -> List.of(new RefusedStart(String.valueOf(e.getMessage())));
        }
    }

    @Override
    public List<Extension> create(WireMockServices services) {
        return extensions.apply(services);
    }

    private static List<Extension> extensions(
            WireMockServices services,
            Assembly assembly,
            AdminAccess access,
            Connections connections,
            boolean own,
            Resources resources,
            AdminApi admin) {
        UserStubs userStubs = new UserStubs(services);
        StubChoice choice = new StubChoice(userStubs);
        WireMockJournal journal = new WireMockJournal(assembly.writesWireMockJournal(), services);
        return List.of(
                new OperationMappings(assembly.files()),
                new OperationListener(assembly.families(), userStubs, new WireMocksProxies(services.getOptions())),
                new OperationMatcher(assembly.families()),
                choice,
                new SeamFactory(assembly.families(), choice, journal, access, connections, own, resources),
                new AdminGuard(access),
                new CheckoutGuard(services.getOptions(), assembly.files()),
                new AdminRoutes(admin));
    }

    private static AdminAccess accessInside(WireMockServices services, Optional<String> given) {
        AdminAccess access = AdminAccess.of(services.getOptions().bindAddress(), given, ConsoleMode.ON);
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
