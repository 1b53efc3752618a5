package org.ledgermock.kybio.protocol;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.Headers;
import org.ledgermock.message.Options;
import org.ledgermock.protocol.Examined;
import org.ledgermock.protocol.Examiner;
import org.ledgermock.protocol.FormFindings;
import org.ledgermock.protocol.KeyGateway;
import org.ledgermock.protocol.Keys;
import org.ledgermock.protocol.Pasted;
import org.ledgermock.protocol.Thoroughness;

/** Says of requests to the open API whether they are rightly signed. */
final class KybioExaminer implements Examiner {

    private static final Options LENIENT = new Options(Map.of("hexCase", "any", "scalars", "loose"));
    private static final String PLACE = "the place where your program puts appKey and body together";
    private static final String WAY =
            "print the body's bytes and the header Data-signature right before they are sent, from the variable that is sent";

    @Override
    public boolean isFor(Pasted pasted) {
        return pasted.header(DataSignature.HEADER).isPresent()
                || pasted.path().contains("/pospal-api")
                || pasted.header("Host")
                        .filter(host -> host.contains("pospal."))
                        .isPresent();
    }

    @Override
    public List<String> ways() {
        return List.of("a client of the open API: " + WAY);
    }

    @Override
    public Examined examine(Pasted pasted, Keys keys) {
        List<KybioCall> calls = pasted.bodies().stream()
                .map(body ->
                        new KybioCall(pasted.request("POST", Headers.NONE, body), new KeyGateway(keys, LENIENT), ""))
                .toList();
        String signature = pasted.header(DataSignature.HEADER).orElse("");
        List<String> lacking = lacking(pasted, signature);
        FormFindings findings = new FormFindings(problems(pasted, signature, calls), lacking, PLACE, WAY);
        boolean checkable = !signature.isEmpty() && !Pasted.isMasked(signature);
        if (!checkable
                || calls.isEmpty()
                || keys.of(calls.get(0).credentialId()).isEmpty()) {
            return findings.unchecked(
                    "appKey",
                    calls.stream().findFirst().map(KybioCall::credentialId).orElse(""));
        }
        calls.forEach(call -> call.authenticate(keys.of(call.credentialId()).orElseThrow()));
        DataSignatureCheck check = new DataSignatureCheck(Thoroughness.patient());
        Optional<KybioCall> right = calls.stream().filter(check::isRight).findFirst();
        if (right.isPresent()) {
            return findings.right(
                    Explanation.of("The signature is right: it was made with this key over this body."),
                    right.get() == calls.get(0) ? List.of() : List.of(Pasted.LINE_END));
        }
        List<Explanation> wrong = calls.stream().map(check::why).toList();
        Optional<Explanation> known = wrong.stream()
                .filter(why -> !why.cause().equals(SignatureDiagnosis.UNKNOWN))
                .min(Comparator.comparing(why -> why.cause().contains(" mistakes together.")));
        return findings.wrong(known.orElse(wrong.get(0)), known.isPresent());
    }

    private static List<String> lacking(Pasted pasted, String signature) {
        List<String> lacking = new ArrayList<>();
        if (signature.isEmpty()) {
            lacking.add("Data-signature is not there.");
        } else if (Pasted.isMasked(signature)) {
            lacking.add("Data-signature is hidden: it reads '%s'.".formatted(signature));
        }
        pasted.lackOfBody(true).ifPresent(lacking::add);
        return lacking;
    }

    private static List<String> problems(Pasted pasted, String signature, List<KybioCall> calls) {
        List<String> problems = new ArrayList<>();
        if (!signature.isEmpty() && !Pasted.isMasked(signature) && !SignatureDiagnosis.isMd5(signature)) {
            problems.add(SignatureDiagnosis.NO_MD5.formatted(signature.length()));
        }
        problems.addAll(pasted.repeated(List.of("Content-Type", DataSignature.HEADER)));
        if (!pasted.method().isEmpty() && !pasted.method().equals("POST")) {
            problems.add("The method was %s; only POST is documented.".formatted(pasted.method()));
        }
        calls.stream()
                .limit(1)
                .flatMap(call -> Stream.concat(
                        KybioChecks.body(call).map(refusal -> refusal.why().cause()).stream(),
                        call.isObject() && call.appId().isEmpty() ? Stream.of(KybioChecks.NO_APP_ID) : Stream.empty()))
                .forEach(problems::add);
        return problems;
    }
}
