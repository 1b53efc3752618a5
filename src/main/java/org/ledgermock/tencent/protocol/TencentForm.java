package org.ledgermock.tencent.protocol;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ledgermock.protocol.Pasted;

/** What can be said of a pasted request without a key: what is wrong with its form, and what is not there. */
final class TencentForm {

    private static final Pattern SIGNED_HEADERS = Pattern.compile("SignedHeaders=([^,\\s]*)");
    private static final Pattern OFFICIAL = Pattern.compile("(?i)([\\w-]+)(\\.[\\w-]+)*\\.tencentcloudapi\\.[a-z.]+");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,11}");
    private static final Pattern MILLISECONDS = Pattern.compile("\\d{13}");
    private static final List<String> ONCE =
            List.of("Authorization", "Content-Type", "Host", "X-TC-Action", "X-TC-Timestamp", "X-TC-Version");
    private static final long WINDOW_SECONDS = 300;

    private final Pasted pasted;
    private final TencentCall call;
    private final List<String> problems = new ArrayList<>();
    private final List<String> lacking = new ArrayList<>();
    private boolean checkable = true;

    private TencentForm(Pasted pasted, TencentCall call) {
        this.pasted = pasted;
        this.call = call;
    }

    static TencentForm of(Pasted pasted, TencentCall call) {
        TencentForm form = new TencentForm(pasted, call);
        form.look();
        return form;
    }

    /** What is wrong, each in a sentence. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** What a signature cannot be checked without, each in a sentence. */
    List<String> lacking() {
        return List.copyOf(lacking);
    }

    /** Whether there is a signature, and all that it cannot be checked without but for what can be guessed. */
    boolean isCheckable() {
        return checkable;
    }

    /** The service that an official host is of. */
    static Optional<String> serviceOf(String host) {
        Matcher official = OFFICIAL.matcher(SignatureCheck.withoutPort(host));
        return official.matches() ? Optional.of(official.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private void look() {
        if (call.isV1()) {
            version1();
        } else {
            tc3();
        }
        timestamp();
        for (String name : List.of("Action", "Version")) {
            if (call.common(name).filter(value -> !value.isBlank()).isEmpty()
                    && !(call.isV1()
                            && pasted.lacksBody()
                            && call.request().method().equals("POST"))) {
                problems.add("%s is missing: without it the request is refused, however it is signed."
                        .formatted(call.commonName(name)));
            }
        }
        problems.addAll(pasted.repeated(ONCE));
        if (pasted.header("Host").isEmpty()) {
            lacking.add("Host is not there, which is signed.");
        }
        pasted.lackOfBody(!call.request().method().equals("GET")).ifPresent(lacking::add);
    }

    private void version1() {
        if (call.decoded() instanceof Parameters.Malformed malformed) {
            problems.add("The parameters cannot be read: " + malformed.problem() + ".");
            checkable = false;
            return;
        }
        for (String name : List.of("SecretId", V1Signature.SIGNATURE)) {
            need(name, call.common(name));
        }
        if (call.common("Nonce").isEmpty() && !pasted.lacksBody()) {
            problems.add("Nonce is missing: without it the request is refused, however it is signed.");
        }
        call.common("SignatureMethod")
                .filter(method -> !method.equals("HmacSHA1") && !method.equals(V1Signature.HMAC_SHA256))
                .ifPresent(method -> problems.add(
                        "SignatureMethod is '%s'; it is HmacSHA1 or HmacSHA256, and without it HmacSHA1 is meant."
                                .formatted(method)));
    }

    private void need(String name, Optional<String> value) {
        if (value.filter(text -> !text.isEmpty()).isEmpty()) {
            lack(name + " is not there.");
        } else if (Pasted.isMasked(value.get())) {
            lacking.add("%s is hidden: it reads '%s'.".formatted(name, value.get()));
            checkable &= !name.equals(V1Signature.SIGNATURE);
        }
    }

    private void tc3() {
        String header = pasted.header("Authorization").orElse("");
        if (header.isEmpty()) {
            lack("Authorization is not there.");
            return;
        }
        if (call.authorization() instanceof Authorization.Garbled garbled) {
            String relative = header.contains("Timestamp=")
                    ? " It has a Timestamp, as requests to CloudBase's gateway do: their signature is another one, over the real path."
                    : "";
            problems.add("The Authorization header cannot be used: " + garbled.problem() + "." + relative);
            checkable = false;
            return;
        }
        Authorization.Parsed parsed = (Authorization.Parsed) call.authorization();
        need("Signature", Optional.of(parsed.signature()));
        signedHeaders(header, parsed);
        serviceOf(pasted.header("Host").orElse(""))
                .filter(label -> !label.equals(parsed.service()))
                .ifPresent(label -> problems.add(
                        "The credential scope names the service '%s', but the host is that of '%s': they have to be the same."
                                .formatted(parsed.service(), label)));
        if (!pasted.path().equals("/")) {
            problems.add("The path is '%s': TC3-HMAC-SHA256 signs '/', and the API is there.".formatted(pasted.path()));
        }
        if (call.request().method().equals("POST") && call.contentType().equals(TencentCall.FORM)) {
            problems.add(
                    "The Content-Type is '%s', which curl's -d sends unless -H says otherwise: with TC3-HMAC-SHA256 a POST carries application/json."
                            .formatted(TencentCall.FORM));
        }
    }

    private void signedHeaders(String header, Authorization.Parsed parsed) {
        Matcher listed = SIGNED_HEADERS.matcher(header);
        String names = listed.find() ? listed.group(1) : "";
        if (!names.equals(names.toLowerCase(Locale.ROOT))) {
            problems.add("SignedHeaders is '%s': its names have to be in lower case.".formatted(names));
        }
        if (!parsed.signedHeaders().stream().sorted().toList().equals(parsed.signedHeaders())) {
            problems.add("SignedHeaders is '%s': its names have to be in alphabetical order.".formatted(names));
        }
        for (String name : parsed.signedHeaders()) {
            String value = pasted.header(name).orElse("");
            if (Pasted.isMasked(value)) {
                lack("%s is hidden, which SignedHeaders lists.".formatted(name));
            } else if (value.isEmpty() && name.equals("content-type")) {
                lacking.add("Content-Type is not there, which is signed.");
            } else if (value.isEmpty() && !name.equals("host")) {
                lack("%s is not there, which SignedHeaders lists.".formatted(name));
            }
        }
    }

    private void lack(String what) {
        lacking.add(what);
        checkable = false;
    }

    private void timestamp() {
        String name = call.commonName("Timestamp");
        String text = call.common("Timestamp").orElse("");
        if (text.isEmpty()) {
            lack(name + " is not there.");
        } else if (MILLISECONDS.matcher(text).matches()) {
            problems.add("%s is in milliseconds, %s; it has to be in seconds.".formatted(name, text));
            date(Long.parseLong(text));
        } else if (!SECONDS.matcher(text).matches()) {
            problems.add("%s is '%s'; it has to be seconds since 1970.".formatted(name, text));
            checkable = false;
        } else {
            date(Long.parseLong(text));
            age(Long.parseLong(text));
        }
    }

    private void date(long timestamp) {
        String date = Tc3Signature.dateOf(timestamp);
        if (call.authorization() instanceof Authorization.Parsed parsed
                && !parsed.date().equals(date)) {
            problems.add(Tc3Diagnosis.LOCAL_DATE.formatted(parsed.date(), date));
        }
    }

    private void age(long timestamp) {
        pasted.answered().map(Instant::getEpochSecond).ifPresent(answered -> {
            long apart = timestamp - answered;
            if (Math.abs(apart) > WINDOW_SECONDS) {
                problems.add(
                        "The timestamp is %d seconds %s the Date of the answer, and %d are allowed: set the clock of the machine."
                                .formatted(Math.abs(apart), apart < 0 ? "behind" : "ahead of", WINDOW_SECONDS));
            }
        });
    }
}
