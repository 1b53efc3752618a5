package org.ledgermock.tencent.protocol;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The hosts that a client may have signed in place of the one that it sent, each with what went wrong then. */
final class SignedHosts {

    private static final String OTHER = "The host was signed as '%s', but sent as '%s'.";
    private static final String BEFORE_A_PROXY =
            "The request was signed for another host: as '%s', which its header %s names, but Host came as '%s'. Let what is between pass Host on as it was sent, or name that host in the option %s.";
    private static final String PORT = "The host was signed with a port, as '%s', but sent as '%s'.";
    private static final String SCHEME = "The host was signed with the scheme of its URL, as '%s', but sent as '%s'.";
    private static final String SLASH = "The host was signed with a slash at its end, as '%s', but sent as '%s'.";

    // What proxies and tunnels leave of the name that they were called by.
    private static final List<String> NAMING =
            List.of("X-Forwarded-Host", "X-Original-Host", "X-Host", "Forwarded", "Origin", "Referer");
    private static final Pattern HOST_OF_FORWARDED = Pattern.compile("(?i)\\bhost=\"?([^\";,\\s]+)");
    private static final Pattern HOST_OF_URL = Pattern.compile("(?i)^https?://([^/?#\\s]+)");
    // By which a machine, and a container on it, calls itself.
    private static final List<String> LOCAL = List.of(
            "127.0.0.1", "localhost", "host.docker.internal", "host.testcontainers.internal", "0.0.0.0", "[::1]");
    // The service of the vendor's examples (docs/sources/tencent-gateway.md#vectors).
    private static final String EXAMPLE_SERVICE = "cvm";

    private final TencentSettings settings;
    private final TencentCall call;
    private final String sent;
    private final String name;
    private final BiConsumer<String, String> found;

    private SignedHosts(TencentSettings settings, TencentCall call, BiConsumer<String, String> found) {
        this.settings = settings;
        this.call = call;
        this.sent = SignatureCheck.hostHeader(call);
        this.name = SignatureCheck.withoutPort(sent);
        this.found = found;
    }

    /** Hands over each cause with the host that was signed then, the likelier ones first. */
    static void find(TencentSettings settings, TencentCall call, BiConsumer<String, String> found) {
        new SignedHosts(settings, call, found).all();
    }

    private void all() {
        put(name, "The host was signed without its port, but sent with it.");
        settings.hosts().forEach(host -> add(OTHER, host));
        NAMING.forEach(this::named);
        settings.hosts().forEach(host -> add(PORT, host + ":443"));
        Stream.of(":80", ":443").forEach(port -> add(PORT, name + port));
        Stream.of("http://", "https://").forEach(scheme -> add(SCHEME, scheme + sent));
        add(SLASH, sent + "/");
        siblings();
        settings.hosts().forEach(host -> add(SLASH, host + "/"));
        settings.hosts().forEach(host -> add(SCHEME, "https://" + host));
        for (String local : LOCAL) {
            add(OTHER, local + sent.substring(name.length()));
            if (!local.equals(name)) {
                add(OTHER, local);
            }
        }
    }

    private void named(String header) {
        String value = call.request().headers().first(header).orElse("");
        Pattern pattern = header.equals("Forwarded") ? HOST_OF_FORWARDED : HOST_OF_URL;
        Matcher host = pattern.matcher(value);
        Optional<String> found = header.endsWith("Host")
                ? Optional.of(value.split(",")[0])
                : host.find() ? Optional.of(host.group(1)) : Optional.empty();
        found.map(text -> text.trim().toLowerCase(Locale.ROOT))
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> {
                    put(text, BEFORE_A_PROXY.formatted(text, header, sent, SignatureCheck.SIGNED_HOSTS));
                    String bare = SignatureCheck.withoutPort(text);
                    put(bare, BEFORE_A_PROXY.formatted(bare, header, sent, SignatureCheck.SIGNED_HOSTS));
                });
    }

    // The same service in a region, and other services of the vendor.
    private void siblings() {
        String service = call.authorization() instanceof Authorization.Parsed parsed ? parsed.service() : "";
        String region = call.common("Region").filter(text -> !text.isEmpty()).orElse("ap-guangzhou");
        for (String host : settings.hosts()) {
            String label = host.substring(0, host.indexOf('.') < 0 ? host.length() : host.indexOf('.'));
            String domain = host.substring(label.length());
            add(OTHER, label + "." + region + domain);
            for (String other : List.of(service, EXAMPLE_SERVICE)) {
                add(OTHER, other + domain);
            }
        }
    }

    private void add(String cause, String host) {
        put(host, cause.formatted(host, sent));
    }

    private void put(String host, String cause) {
        found.accept(cause, host);
    }
}
