package org.ledgermock.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ledgermock.admin.ConsoleMode;
import org.ledgermock.contract.InvalidFile;
import org.ledgermock.server.Setup;
import org.ledgermock.server.SetupBuilder;
import org.ledgermock.wiremock.MockServer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ledgermock serve}. */
@Command(
        name = "serve",
        description = "Starts the mock server and runs until it is told to stop (Ctrl-C, SIGTERM).",
        footer = {
            "",
            "The environment says each of these options too: LEDGERMOCK_HTTPS_PORT is --https-port. Of what may be"
                    + " repeated it has several with commas between; a switch is true or false."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class Serve implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "18080",
            description = "Port for http; 0 for any that is free (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (default: ${DEFAULT-VALUE}). Beyond loopback the admin API asks for a"
                    + " token, and where none was given, for one that is made up and printed at start.")
    private String bind = "";

    @Option(
            names = "--https-port",
            paramLabel = "PORT",
            description = "A further port, for https alone; 0 for any that is free. The port for http speaks TLS too,"
                    + " where a client begins so.")
    private @Nullable Integer httpsPort;

    @Option(
            names = "--ca-out",
            paramLabel = "FILE",
            description =
                    "Writes the certificate of the server's authority to this file, in PEM, for clients to trust.")
    private @Nullable Path caOut;

    @Option(
            names = "--ca-bundle-out",
            paramLabel = "FILE",
            description = "Writes it to this file together with those that this Java trusts, for clients that take one"
                    + " file: in PEM, or as a trust store of Java's where the name ends in .jks; may be repeated.")
    private List<Path> caBundlesOut = new ArrayList<>();

    @Option(
            names = "--authority",
            paramLabel = "FILE",
            description = "Keeps the authority in this file (.p12) for further runs, and makes it where it is not"
                    + " there; without it each run has a new one.")
    private @Nullable Path authority;

    @Option(
            names = "--key-store",
            paramLabel = "FILE",
            description = "Speaks TLS with this key store (.p12, .jks) instead of an authority of its own; its password"
                    + " is in the environment variable LEDGERMOCK_KEY_STORE_PASSWORD.")
    private @Nullable Path keyStore;

    @Option(
            names = "--seed",
            paramLabel = "NAME-or-FILE",
            description =
                    "What is there at first: a seed that comes with it (empty, example, thousand, or a number: so many as in"
                            + " thousand) or a JSON or YAML file; may be repeated. A family for which none is given has 'example'.")
    private List<String> seeds = new ArrayList<>();

    @Option(
            names = "--credentials",
            paramLabel = "FILE",
            description = "JSON or YAML file of those who may call, instead of the example credentials.")
    private @Nullable Path credentials;

    @Option(
            names = "--store",
            paramLabel = "FILE",
            description =
                    "Keeps the sandboxes in this file, and makes it where it is not there: what was answered is there"
                            + " at the next start, after any end. At jdbc:postgresql://HOST:PORT/DATABASE?user=USER servers"
                            + " share them. Of sandboxes that it has, --seed and --credentials change nothing.")
    private @Nullable String store;

    @Option(
            names = "--strict",
            paramLabel = "FAMILY",
            description = "Holds calls of this family to what its pages say, also where observations or newer pages"
                    + " overrule them; may be repeated.")
    private List<String> strict = new ArrayList<>();

    @Option(
            names = "--option",
            paramLabel = "FAMILY.KEY=VALUE",
            description = "Chooses for something that the vendor leaves open; the family's family.json lists the keys;"
                    + " may be repeated.")
    private Map<String, String> options = new HashMap<>();

    @Option(
            names = "--limit",
            paramLabel = "FAMILY=CALLS",
            description = "Lets this many calls through in each window of the family's limits; may be repeated.")
    private Map<String, Long> limits = new HashMap<>();

    @Mixin
    private BoundOptions bounds = new BoundOptions();

    @Mixin
    private WithFamilies with = new WithFamilies();

    @Option(
            names = "--stubs",
            paramLabel = "DIR",
            description = "Folder with WireMock stubs of your own (mappings/, __files/); they win over the families.")
    private @Nullable Path stubs;

    @Option(
            names = "--console",
            paramLabel = "on|read-only|off",
            defaultValue = "on",
            description = "The page for browsers: read-only, it changes nothing, and nothing is changed from a browser;"
                    + " off, there is none (default: ${DEFAULT-VALUE}).")
    private String console = "";

    @Option(
            names = "--proxying",
            paramLabel = "allowed|refused",
            description = "Whether stubs and webhooks of your own may call other servers, and recordings may be made"
                    + " (default: allowed on loopback, refused beyond it).")
    private @Nullable String proxying;

    @Option(
            names = "--global-response-templating",
            description = "Takes all stubs of your own for templates, as WireMock's option of this name does; no"
                    + " family's answer is one.")
    private boolean globalTemplating;

    @Option(
            names = "--wiremock-journal",
            description =
                    "Writes family calls into WireMock's journal too, for its verification; slows each call down.")
    private boolean wireMockJournal;

    @Option(
            names = Settings.FILE,
            paramLabel = "FILE",
            description = "JSON or YAML file that says these options by their names without the dashes. What is written"
                    + " wins over the environment, and the environment over the file.")
    @SuppressWarnings("unused")
    private @Nullable Path settings;

    @Mixin
    private LogOptions log = new LogOptions();

    @Mixin
    private AdminToken adminToken = new AdminToken();

    @Option(names = "--rehearse", hidden = true, description = "Stops after the first calls, which it makes itself.")
    private boolean rehearse;

    @Override
    public Integer call() throws InterruptedException {
        Log.choose(log.choice());
        PrintWriter out = spec.commandLine().getOut();
        Setup setup = calledRightly(this::setup);
        MockServer server = calledRightly(() -> MockServer.start(setup));
        StopHook.set(() -> {
            StopSignal.endsAtOnce();
            server.close();
        });
        Welcome.print(server, setup, with, out);
        if (rehearse) {
            Rehearsal.of(server);
        } else {
            server.awaitEnd();
        }
        return 0;
    }

    // An unknown family, option, limit or jar: the call of the command was wrong, not the server.
    private <T> T calledRightly(Supplier<T> work) {
        try {
            return work.get();
        } catch (InvalidFile e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private Setup setup() {
        SetupBuilder setup = Setup.builder().port(port).bind(bind);
        setup.bounds(bounds.bounds());
        setup.console(ConsoleMode.named(console)
                .orElseThrow(() -> wrong("--console is on, read-only or off, not '%s'".formatted(console))));
        speakTls(setup);
        with.places().forEach(setup::with);
        Optional.ofNullable(stubs).ifPresent(setup::stubs);
        seeds.forEach(setup::seed);
        Optional.ofNullable(credentials).ifPresent(setup::credentials);
        Optional.ofNullable(store)
                .map(address -> StoreChoice.read(spec, "--store", address))
                .ifPresent(setup::store);
        strict.forEach(setup::strict);
        options.forEach((name, value) -> choose(setup, name, value));
        limits.forEach(setup::limit);
        adminToken.token().ifPresent(setup::adminToken);
        Optional.ofNullable(proxying).ifPresent(said -> setup.proxying(isAllowed(said)));
        if (globalTemplating) {
            setup.globalTemplating();
        }
        return wireMockJournal ? setup.wireMockJournal().build() : setup.build();
    }

    private boolean isAllowed(String said) {
        if (!said.matches("allowed|refused")) {
            throw wrong("--proxying is allowed or refused, not '%s'".formatted(said));
        }
        return said.equals("allowed");
    }

    private void speakTls(SetupBuilder setup) {
        Optional.ofNullable(httpsPort).ifPresent(setup::https);
        if (keyStore != null) {
            if (caOut != null || !caBundlesOut.isEmpty() || authority != null) {
                throw wrong(
                        "--key-store has an authority of its own: leave --authority, --ca-out and --ca-bundle-out away");
            }
            setup.keyStore(keyStore, keyStorePassword());
        }
        Optional.ofNullable(authority).ifPresent(setup::authority);
        Optional.ofNullable(caOut).ifPresent(setup::caFile);
        caBundlesOut.forEach(setup::caBundle);
    }

    private String keyStorePassword() {
        return Optional.ofNullable(System.getenv("LEDGERMOCK_KEY_STORE_PASSWORD"))
                .orElseThrow(() -> wrong(
                        "--key-store needs its password in the environment variable LEDGERMOCK_KEY_STORE_PASSWORD"));
    }

    private void choose(SetupBuilder setup, String name, String value) {
        int dot = name.indexOf('.');
        if (dot <= 0) {
            throw wrong("--option %s=%s does not begin with a family and a dot".formatted(name, value));
        }
        setup.option(name.substring(0, dot), name.substring(dot + 1), value);
    }

    private CommandLine.ParameterException wrong(String problem) {
        return new CommandLine.ParameterException(spec.commandLine(), problem);
    }
}
