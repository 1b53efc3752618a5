package org.ledgermock.verify.teeth;

import static org.ledgermock.verify.teeth.Rewrites.arguments;
import static org.ledgermock.verify.teeth.Rewrites.changing;
import static org.ledgermock.verify.teeth.Rewrites.errors;
import static org.ledgermock.verify.teeth.Rewrites.field;
import static org.ledgermock.verify.teeth.Rewrites.fields;
import static org.ledgermock.verify.teeth.Rewrites.header;
import static org.ledgermock.verify.teeth.Rewrites.instead;
import static org.ledgermock.verify.teeth.Rewrites.lastSuccessInsteadOf;
import static org.ledgermock.verify.teeth.Rewrites.limitedTo;
import static org.ledgermock.verify.teeth.Rewrites.quoted;
import static org.ledgermock.verify.teeth.Rewrites.renaming;
import static org.ledgermock.verify.teeth.Rewrites.status;
import static org.ledgermock.verify.teeth.Rewrites.text;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;

/** Ways for calls of a partner to be wrong in form, signature, limit or parameters: shown on AllocateCustomerCredit. */
final class PartnerCallDeviations {

    private static final String OPERATION = "AllocateCustomerCredit";
    private static final String LIMIT = "limit." + OPERATION;
    private static final String EXCEEDED = "RequestLimitExceeded";
    private static final Set<String> PARAMETERS = Set.of("AddedCredit", "ClientUin", "Remark");

    private PartnerCallDeviations() {}

    static List<Deviation> all() {
        return List.of(
                of(
                        "a field is missing",
                        "/Response/RemainingCredit breaks 'required'",
                        fields(f -> f.without("RemainingCredit"))),
                of(
                        "a field has another name",
                        "/Response/TotalCredit breaks 'required'",
                        fields(renaming("TotalCredit", "Total"))),
                of("a field is of another type", "/Response/TotalCredit breaks 'type'", field("TotalCredit", quoted())),
                of(
                        "a field is null",
                        "/Response/RemainingCredit breaks 'type'",
                        field("RemainingCredit", v -> JsonNull.NULL)),
                of(
                        "a field more",
                        "/Response/Currency breaks 'additionalProperties'",
                        fields(f -> f.with("Currency", new JsonString("USD")))),
                of(
                        "the RequestId is always the same",
                        "rule.common.request-id",
                        field("RequestId", v -> new JsonString("made-up"))),
                of(
                        "the Content-Type has a charset",
                        "rule.common.content-type",
                        header("Content-Type", type -> type + "; charset=utf-8")),
                of("errors have HTTP status 400", "rule.common.http-status", status(400)),
                of(
                        "errors stand behind the RequestId",
                        "rule.common.error-first",
                        errors(response(renaming("Error", "Error")))),
                of(
                        "errors have a field more",
                        "/Response/Error/Retry",
                        errors(error(e -> e.with("Retry", JsonNumber.of(1))))),
                of(
                        "an error has another text",
                        "error.MissingParameter",
                        errors(error(changing("Message", text(any -> "It failed."))))),
                new Deviation("the limit is absent", OPERATION, LIMIT, lastSuccessInsteadOf(EXCEEDED, ownRequestId())),
                new Deviation("the limit is too strict", OPERATION, LIMIT, limitedTo(4, EXCEEDED)),
                new Deviation(
                        "the limit is too loose",
                        OPERATION,
                        LIMIT,
                        Rewrites.onceMoreInsteadOf(EXCEEDED, ownRequestId())),
                of(
                        "the signature is not verified",
                        "error.AuthFailure.SignatureFailure",
                        instead("AuthFailure.SignatureFailure", Passing::passHonestly)),
                of(
                        "an expired signature is accepted",
                        "error.AuthFailure.SignatureExpire",
                        instead("AuthFailure.SignatureExpire", Passing::passHonestly)),
                of(
                        "a token is not looked at",
                        "error.AuthFailure.TokenFailure",
                        instead("AuthFailure.TokenFailure", Passing::passHonestly)),
                of(
                        "an unknown parameter is accepted",
                        "error.UnknownParameter",
                        instead("UnknownParameter", arguments(PartnerCallDeviations::known))),
                of(
                        "a missing amount counts as none",
                        "error.MissingParameter",
                        instead("MissingParameter", arguments(PartnerCallDeviations::completed))),
                of(
                        "digits in quotes are a number",
                        "error.InvalidParameter.type",
                        instead("InvalidParameter", arguments(changing("ClientUin", PartnerCallDeviations::unquoted)))),
                of(
                        "null counts as not given",
                        "rule.common.null-parameter",
                        instead("InvalidParameter", arguments(PartnerCallDeviations::withoutNulls))),
                of(
                        "Region is required",
                        "rule." + OPERATION + ".region-optional",
                        call -> call.request().headers().first("X-TC-Region").isPresent()
                                ? call.pass()
                                : call.with(call.pass(), call.wire().error("MissingParameter", "made up"))));
    }

    private static Deviation of(String name, String breaks, Rewrite rewrite) {
        return Deviation.of(name, OPERATION, breaks, rewrite);
    }

    private static UnaryOperator<JsonObject> response(UnaryOperator<JsonObject> change) {
        return changing("Response", response -> change.apply((JsonObject) response));
    }

    private static UnaryOperator<JsonObject> error(UnaryOperator<JsonObject> change) {
        return response(changing("Error", error -> change.apply((JsonObject) error)));
    }

    private static UnaryOperator<JsonObject> ownRequestId() {
        return response(
                changing("RequestId", id -> new JsonString(UUID.randomUUID().toString())));
    }

    private static JsonObject known(JsonObject sent) {
        JsonObject known = sent;
        for (String name : sent.names()) {
            known = PARAMETERS.contains(name) ? known : known.without(name);
        }
        return known;
    }

    private static JsonObject completed(JsonObject sent) {
        return sent.has("AddedCredit") ? sent : sent.with("AddedCredit", JsonNumber.of(0));
    }

    private static JsonValue unquoted(JsonValue value) {
        return value instanceof JsonString digits && digits.text().matches("\\d{1,18}")
                ? JsonNumber.of(Long.parseLong(digits.text()))
                : value;
    }

    private static JsonObject withoutNulls(JsonObject sent) {
        JsonObject rest = sent;
        for (String name : sent.names()) {
            rest = sent.find(name).filter(JsonNull.NULL::equals).isPresent() ? rest.without(name) : rest;
        }
        return rest;
    }
}
