package org.ledgermock.tencent.protocol;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.Request;
import org.ledgermock.protocol.Call;
import org.ledgermock.protocol.Gateway;
import org.ledgermock.protocol.SignedKeys;

/** A call of Tencent Cloud API 3.0, as far as it has been read. */
final class TencentCall implements Call {

    static final String JSON = "application/json";
    static final String FORM = "application/x-www-form-urlencoded";
    static final SignedKeys KEYS = new SignedKeys("SecretId", "account");

    private static final Map<String, String> HEADERS = new ConcurrentHashMap<>();

    private final Request request;
    private final Gateway gateway;
    private final String requestId;
    private final Parameters parameters;
    private final boolean v1;
    private final Authorization authorization;
    private final String credentialId;
    private final String language;

    private String operation = "";
    private Optional<Credential> credential = Optional.empty();
    private JsonObject arguments = JsonObject.EMPTY;

    TencentCall(Request request, Gateway gateway) {
        this.request = request;
        this.gateway = gateway;
        this.requestId = gateway.newRequestId();
        Optional<String> header = request.headers().first("Authorization");
        this.parameters = parameters(request, header.isPresent());
        this.v1 = header.isEmpty() && isV1(request, parameters);
        this.authorization = header.map(Authorization::parse)
                .orElseGet(() -> new Authorization.Garbled("there is no Authorization header"));
        this.credentialId = v1
                ? parameter("SecretId").orElse("")
                : authorization instanceof Authorization.Parsed parsed ? parsed.secretId() : "";
        this.language = common("Language").filter(name -> name.startsWith("zh")).isPresent() ? "zh" : "en";
        common("Action").flatMap(gateway::operation).ifPresent(this::target);
    }

    // Node's default is a v1 form; a GET may be either (docs/sources/tencent-gateway.md#v1).
    private static boolean isV1(Request request, Parameters parameters) {
        return request.method().equals("POST") && isForm(request)
                || parameters instanceof Parameters.Malformed
                || parameters instanceof Parameters.Decoded decoded
                        && !decoded.values().isEmpty();
    }

    private static Parameters parameters(Request request, boolean authorized) {
        if (request.method().equals("GET")) {
            return Parameters.decode(request.query());
        }
        return isForm(request) && !authorized && request.sent().length() <= TransportChecks.MAX_V1_POST
                ? Parameters.decode(request.bodyText())
                : Parameters.NONE;
    }

    private static boolean isForm(Request request) {
        return contentType(request).equals(FORM);
    }

    private static String contentType(Request request) {
        String value = request.headers().first("Content-Type").orElse("");
        int end = value.indexOf(';');
        return (end < 0 ? value : value.substring(0, end)).trim().toLowerCase(Locale.ROOT);
    }

    Request request() {
        return request;
    }

    Gateway gateway() {
        return gateway;
    }

    Parameters decoded() {
        return parameters;
    }

    /** Whether it is signed the older way, its common parameters being among all others. */
    boolean isV1() {
        return v1;
    }

    Authorization authorization() {
        return authorization;
    }

    /** The media type alone, in lower case. */
    String contentType() {
        return contentType(request);
    }

    /** A common parameter, from where this way of signing puts it. */
    Optional<String> common(String name) {
        return v1 ? parameter(name) : request.headers().first(header(name));
    }

    /** What error texts call a common parameter. */
    String commonName(String name) {
        return v1 ? name : header(name);
    }

    // Of the few names that there are, each is put together once and not for every look at a call.
    private static String header(String name) {
        String known = HEADERS.get(name);
        return known == null ? HEADERS.computeIfAbsent(name, "X-TC-"::concat) : known;
    }

    private Optional<String> parameter(String name) {
        return parameters instanceof Parameters.Decoded decoded ? decoded.find(name) : Optional.empty();
    }

    void target(String found) {
        operation = found;
    }

    void authenticate(Credential found) {
        credential = Optional.of(found);
    }

    void argue(JsonObject decoded) {
        arguments = decoded;
    }

    @Override
    public String requestId() {
        return requestId;
    }

    @Override
    public String operation() {
        return operation;
    }

    @Override
    public String credentialId() {
        return credentialId;
    }

    @Override
    public Optional<Credential> credential() {
        return credential;
    }

    @Override
    public JsonObject arguments() {
        return arguments;
    }

    @Override
    public boolean textual() {
        return v1 || request.method().equals("GET") || contentType().equals(Multipart.TYPE);
    }

    @Override
    public String language() {
        return language;
    }
}
