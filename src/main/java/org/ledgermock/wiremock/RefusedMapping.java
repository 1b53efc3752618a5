package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.common.Errors;
import com.github.tomakehurst.wiremock.common.JsonException;
import org.ledgermock.message.JsonMismatch;

/**
 * A mapping whose parameters do not fit. WireMock adds the file's name to this kind of exception, and answers it on its
 * admin API with 422 and the problem.
 */
final class RefusedMapping extends JsonException {

    private static final long serialVersionUID = 1;
    private static final int CODE = 1_001;

    private final transient JsonMismatch mismatch;

    /** @param mismatch seen from the whole mapping */
    RefusedMapping(JsonMismatch mismatch) {
        super(Errors.singleWithDetail(
                CODE, "A mapping for Ledgermock is wrong", String.valueOf(mismatch.getMessage())));
        this.mismatch = mismatch;
    }

    JsonMismatch mismatch() {
        return mismatch;
    }

    @Override
    public String getMessage() {
        return String.valueOf(mismatch.getMessage());
    }
}
