package org.ledgermock.tencent.protocol;

import java.util.Map;
import java.util.Set;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.Refusal;

/** The ids of the error statements that this protocol names; their codes and texts are in the family's contract. */
final class TencentErrors {

    static final String UNSUPPORTED_PROTOCOL = "error.UnsupportedProtocol";
    static final String REQUEST_SIZE = "error.RequestSizeLimitExceeded";
    static final String SIGNATURE_SIZE = "error.AuthFailure.SignatureFailure.size";
    static final String AUTHORIZATION = "error.AuthFailure.InvalidAuthorization";
    static final String AUTHORIZATION_SERVICE = "error.AuthFailure.InvalidAuthorization.service";
    static final String MISSING = "error.MissingParameter";
    static final String TYPE = "error.InvalidParameter.type";
    static final String JSON = "error.InvalidParameter.json";
    static final String PAIR = "error.InvalidParameter.query";
    static final String MULTIPART = "error.InvalidRequest";
    static final String VALUE = "error.InvalidParameterValue.value";
    static final String UNKNOWN = "error.UnknownParameter";
    static final String EXPIRED = "error.AuthFailure.SignatureExpire";
    static final String SECRET_ID = "error.AuthFailure.SecretIdNotFound";
    static final String TOKEN = "error.AuthFailure.TokenFailure";
    static final String SIGNATURE = "error.AuthFailure.SignatureFailure";
    static final String VERSION = "error.NoSuchVersion";
    static final String ACTION = "error.InvalidAction";
    static final String REGION_FORM = "error.InvalidParameterValue.region";
    static final String REGION = "error.UnsupportedRegion";
    static final String LIMIT = "error.RequestLimitExceeded";
    static final String INTERNAL = "error.InternalError";

    static final Set<String> ALL = Set.of(
            UNSUPPORTED_PROTOCOL,
            REQUEST_SIZE,
            SIGNATURE_SIZE,
            AUTHORIZATION,
            AUTHORIZATION_SERVICE,
            MISSING,
            TYPE,
            JSON,
            PAIR,
            MULTIPART,
            VALUE,
            UNKNOWN,
            EXPIRED,
            SECRET_ID,
            TOKEN,
            SIGNATURE,
            VERSION,
            ACTION,
            REGION_FORM,
            REGION,
            LIMIT,
            INTERNAL);

    private TencentErrors() {}

    static Refusal missing(String parameter, String where) {
        return new Refusal(
                MISSING,
                Map.of("parameter", parameter),
                Explanation.of("%s is required, and %s has none.".formatted(parameter, where)));
    }

    static Refusal type(String parameter, String type, Explanation why) {
        return new Refusal(TYPE, Map.of("parameter", parameter, "type", type), why);
    }

    static Refusal value(String parameter, String value, Explanation why) {
        return new Refusal(VALUE, Map.of("parameter", parameter, "value", value), why);
    }
}
