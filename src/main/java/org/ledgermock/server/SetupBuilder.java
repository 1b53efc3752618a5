package org.ledgermock.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ledgermock.admin.ConsoleMode;
import org.ledgermock.pipeline.Families;
import org.ledgermock.store.StoreAddress;

/** Says, step by step, what a server is to be. A step that names one of many may be repeated. */
public final class SetupBuilder {

    private int port;
    private String bind;
    private Optional<Integer> httpsPort;
    private Listening.Identity identity;
    private Optional<String> adminToken;
    private final List<Path> with;
    private Optional<Path> stubs;
    private final List<String> seeds;
    private Optional<Path> credentials;
    private Optional<StoreAddress> store;
    private final Set<String> strict;
    private final Map<String, Map<String, String>> options;
    private final Map<String, Long> limits;
    private Bounds bounds;
    private ConsoleMode console;
    private Optional<Boolean> proxying;
    private boolean globalTemplating;
    private boolean wireMockJournal;
    private boolean endConnections;

    SetupBuilder(Setup begun) {
        this.port = begun.listening().port();
        this.bind = begun.listening().bind();
        this.httpsPort = begun.listening().httpsPort();
        this.identity = begun.listening().identity();
        this.adminToken = begun.listening().adminToken();
        this.with = new ArrayList<>(begun.with());
        this.stubs = begun.stubs();
        this.seeds = new ArrayList<>(begun.seeds());
        this.credentials = begun.credentials();
        this.store = begun.store();
        this.strict = new HashSet<>(begun.choices().strict());
        this.options = new HashMap<>(begun.choices().options());
        this.limits = new HashMap<>(begun.limits());
        this.bounds = begun.bounds();
        this.console = begun.console();
        this.proxying = begun.proxying();
        this.globalTemplating = begun.globalTemplating();
        this.wireMockJournal = begun.wireMockJournal();
        this.endConnections = begun.endConnections();
    }

    /** @param chosen 0 for any that is free */
    public SetupBuilder port(int chosen) {
        port = chosen;
        return this;
    }

    public SetupBuilder bind(String address) {
        bind = address;
        return this;
    }

    /**
     * Listens for https alone, on a further port.
     *
     * @param chosen 0 for any that is free
     */
    public SetupBuilder https(int chosen) {
        httpsPort = Optional.of(chosen);
        return this;
    }

    /** The same, for clients that trust the certificate in this file, as {@link #caFile} has it. */
    public SetupBuilder https(int chosen, Path caFile) {
        return https(chosen).caFile(caFile);
    }

    /** Where the certificate of the server's authority is written, in PEM, for clients to trust. */
    public SetupBuilder caFile(Path file) {
        identity = new Listening.Made(made().authority(), Optional.of(file), made().caBundles());
        return this;
    }

    /**
     * Where it is written together with those that this Java trusts, for clients that take one file: in PEM, or, where the
     * name ends in {@code .jks}, as a trust store of Java's.
     */
    public SetupBuilder caBundle(Path file) {
        List<Path> bundles = new ArrayList<>(made().caBundles());
        bundles.add(file);
        identity = new Listening.Made(made().authority(), made().caFile(), bundles);
        return this;
    }

    /** The file that keeps the authority for further runs; it is made where it is not there. */
    public SetupBuilder authority(Path file) {
        identity = new Listening.Made(Optional.of(file), made().caFile(), made().caBundles());
        return this;
    }

    /** A key store of one's own, PKCS 12 or JKS, in the place of an authority of the server's. */
    public SetupBuilder keyStore(Path file, String password) {
        identity = new Listening.Given(file, password);
        return this;
    }

    private Listening.Made made() {
        return identity instanceof Listening.Made made ? made : Listening.Made.DEFAULT;
    }

    /** The token that the admin API asks for. */
    public SetupBuilder adminToken(String token) {
        adminToken = Optional.of(token);
        return this;
    }

    /** A jar or folder with families of one's own: their files below {@code ledgermock/}, and their classes. */
    public SetupBuilder with(Path jarOrFolder) {
        with.add(jarOrFolder);
        return this;
    }

    /** The folder with WireMock stubs of one's own ({@code mappings}, {@code __files}). */
    public SetupBuilder stubs(Path folder) {
        stubs = Optional.of(folder);
        return this;
    }

    public SetupBuilder seed(String nameOrFile) {
        seeds.add(nameOrFile);
        return this;
    }

    /** The file of those who may call. */
    public SetupBuilder credentials(Path file) {
        credentials = Optional.of(file);
        return this;
    }

    /** The file in which the sandboxes outlive the server; it is made where it is not there. */
    public SetupBuilder store(Path file) {
        return store(new StoreAddress.InFile(file));
    }

    /** Where the sandboxes outlive the server. */
    public SetupBuilder store(StoreAddress address) {
        store = Optional.of(address);
        return this;
    }

    /** Holds calls of a family to what its pages say, also where observations or newer pages overrule them. */
    public SetupBuilder strict(String family) {
        strict.add(family);
        return this;
    }

    /** Chooses for something that a family's vendor leaves open. */
    public SetupBuilder option(String family, String key, String value) {
        Map<String, String> chosen = new HashMap<>(options.getOrDefault(family, Map.of()));
        chosen.put(key, value);
        options.put(family, chosen);
        return this;
    }

    /** Lets so many calls through in each window of a family's limits. */
    public SetupBuilder limit(String family, long calls) {
        limits.put(family, calls);
        return this;
    }

    /** What it holds at the same time, and how long it waits. */
    public SetupBuilder bounds(Bounds chosen) {
        bounds = chosen;
        return this;
    }

    /** What a browser gets of it. */
    public SetupBuilder console(ConsoleMode mode) {
        console = mode;
        return this;
    }

    /** Whether stubs and webhooks of the user's may call other servers, and recordings may be made. */
    public SetupBuilder proxying(boolean allowed) {
        proxying = Optional.of(allowed);
        return this;
    }

    /** Takes all of the user's stubs for templates, and not those alone that say so; never a family's answer. */
    public SetupBuilder globalTemplating() {
        globalTemplating = true;
        return this;
    }

    /** Writes family calls into WireMock's own journal too, for its verification. */
    public SetupBuilder wireMockJournal() {
        wireMockJournal = true;
        return this;
    }

    /**
     * Ends each connection after its answer, so that no call depends on those before it: HTTP libraries send again by
     * themselves on a connection that was used before. A second port keeps them. A server for tests does so anyway.
     */
    public SetupBuilder endConnections() {
        endConnections = true;
        return this;
    }

    /** @throws IllegalArgumentException when something cannot be; the message says what, and what can */
    public Setup build() {
        return new Setup(
                new Listening(port, bind, httpsPort, identity, adminToken),
                with,
                stubs,
                seeds,
                credentials,
                store,
                new Families.Choices(strict, options),
                limits,
                bounds,
                console,
                proxying,
                globalTemplating,
                wireMockJournal,
                endConnections);
    }
}
