package org.ledgermock.tencent.protocol;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.Headers;
import org.ledgermock.message.Options;
import org.ledgermock.message.Request;
import org.ledgermock.protocol.Examined;
import org.ledgermock.protocol.Examiner;
import org.ledgermock.protocol.FormFindings;
import org.ledgermock.protocol.KeyGateway;
import org.ledgermock.protocol.Keys;
import org.ledgermock.protocol.Pasted;
import org.ledgermock.protocol.Thoroughness;

/** Says of requests to any of the vendor's services whether they are rightly signed, by TC3-HMAC-SHA256 or version 1. */
final class TencentExaminer implements Examiner {

    private static final Options STRICT =
            new Options(Map.of("verification", "strict", SignatureCheck.SIGNED_HOSTS, "none"));
    private static final String HOST = "Host";
    private static final String PREFIX = "X-TC-";
    private static final int MOST = 9;

    private final List<String> knownHosts;

    /** @param knownHosts under which families here are called */
    TencentExaminer(List<String> knownHosts) {
        this.knownHosts = List.copyOf(knownHosts);
    }

    @Override
    public List<Pasted> read(String log) {
        return SdkLog.read(log);
    }

    @Override
    public boolean isFor(Pasted pasted) {
        TencentCall call = call(Completion.first(pasted), Keys.NONE);
        return pasted.header("Authorization")
                        .filter(value -> value.startsWith("TC3-"))
                        .isPresent()
                || pasted.headers().fields().stream()
                        .anyMatch(field -> field.name().regionMatches(true, 0, PREFIX, 0, PREFIX.length()))
                || TencentForm.serviceOf(pasted.header(HOST).orElse("")).isPresent()
                || call.isV1() && call.common("SecretId").isPresent();
    }

    @Override
    public List<String> ways() {
        return Arrays.stream(SigningPlace.values()).map(SigningPlace::way).toList();
    }

    @Override
    public Examined examine(Pasted pasted, Keys keys) {
        TencentCall call = call(Completion.first(pasted), keys);
        TencentForm form = TencentForm.of(pasted, call);
        SigningPlace place = SigningPlace.of(call);
        FormFindings findings =
                new FormFindings(form.problems(), form.lacking(), call.isV1() ? place.v1() : place.tc3(), place.way());
        if (!form.isCheckable() || keys.of(call.credentialId()).isEmpty()) {
            return findings.unchecked("SecretKey", call.credentialId());
        }
        List<Completion> completions = Completion.all(pasted, service(call));
        for (Completion completion : completions) {
            Optional<Explanation> right = right(call(completion.request(), keys), keys);
            if (right.isPresent()) {
                return findings.right(right.get(), completion.assumed());
            }
        }
        Explanation why = wrong(completions, keys);
        return findings.wrong(why, mistakes(why) < MOST);
    }

    // Of what the request may have been, that takes the fewest mistakes.
    private Explanation wrong(List<Completion> completions, Keys keys) {
        Explanation fewest = Explanation.of("");
        for (Completion completion : completions) {
            TencentCall call = call(completion.request(), keys);
            Explanation why = check(call).why(call);
            fewest = fewest.cause().isEmpty() || mistakes(why) < mistakes(fewest) ? why : fewest;
            if (mistakes(fewest) == 1) {
                return fewest;
            }
        }
        return fewest;
    }

    // How many were made together, as far as it is known.
    private static int mistakes(Explanation why) {
        if (why.facts().stream().noneMatch(fact -> fact.key().equals("first difference"))) {
            return MOST;
        }
        return why.cause().matches("\\d mistakes together.*") ? why.cause().charAt(0) - '0' : 1;
    }

    // Signed for the host that it was sent to, or for the vendor's.
    private Optional<Explanation> right(TencentCall call, Keys keys) {
        String host = call.request().headers().first(HOST).orElse("");
        boolean official = TencentForm.serviceOf(host).isPresent();
        if (check(call).isRight(call)) {
            return Optional.of(Explanation.of((official
                            ? "The signature is right: it was made with this key over this request, for '%s'."
                            : "The signature is right, but only for '%s', where the request was sent: for the vendor it has to be signed for the vendor's host.")
                    .formatted(host)));
        }
        return official
                ? Optional.empty()
                : hosts(call).stream()
                        .filter(real -> isRightFor(real, call.request(), keys))
                        .findFirst()
                        .map(real -> Explanation.of((host.isEmpty()
                                        ? "The signature is right for the real host, '%s'; where the request was sent is not there to see."
                                        : "The signature is right for the real host, '%s', but the request was sent to '%s': a server that is strict refuses it there.")
                                .formatted(real, host)));
    }

    private boolean isRightFor(String host, Request request, Keys keys) {
        Headers headers = Headers.of(HOST, host)
                .andAll(Headers.of(request.headers().fields().stream()
                        .filter(field -> !field.name().equalsIgnoreCase(HOST))
                        .toList()));
        TencentCall there =
                call(Request.whole(request.method(), request.path(), request.query(), headers, request.body()), keys);
        return check(there).isRight(there);
    }

    private SignatureCheck check(TencentCall call) {
        String host = SignatureCheck.hostHeader(call);
        Set<String> hosts = hosts(call);
        return new SignatureCheck(
                new TencentSettings(
                        TencentForm.serviceOf(host).or(() -> service(call)).orElse(""),
                        List.of("any"),
                        hosts.isEmpty() ? List.of(host) : List.copyOf(hosts),
                        call.isV1() ? call.request().path() : "/",
                        Optional.empty()),
                Thoroughness.patient());
    }

    // The vendor's: the one that was sent to, and those that a client may have meant.
    private Set<String> hosts(TencentCall call) {
        Set<String> hosts = new LinkedHashSet<>();
        String host = SignatureCheck.withoutPort(SignatureCheck.hostHeader(call));
        TencentForm.serviceOf(host).ifPresent(service -> {
            hosts.add(host);
            hosts.addAll(Completion.hosts(service));
        });
        service(call).ifPresent(service -> hosts.addAll(Completion.hosts(service)));
        hosts.addAll(knownHosts);
        return hosts;
    }

    private static Optional<String> service(TencentCall call) {
        return call.authorization() instanceof Authorization.Parsed parsed
                ? Optional.of(parsed.service())
                : Optional.empty();
    }

    private static TencentCall call(Request request, Keys keys) {
        TencentCall call = new TencentCall(request, new KeyGateway(keys, STRICT));
        keys.of(call.credentialId()).ifPresent(call::authenticate);
        return call;
    }
}
