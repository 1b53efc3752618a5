package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.common.Errors;
import com.github.tomakehurst.wiremock.common.JsonException;

/**
 * A mapping whose parameters do not fit. WireMock adds the file's name to this kind of exception, and answers it on its
 * admin API with 422 and the problem.
 */
final class RefusedMapping extends JsonException {

    private static final long serialVersionUID = 1;
    private static final int CODE = 1_001;

    private final String problem;

    RefusedMapping(String problem) {
        super(Errors.singleWithDetail(CODE, "A mapping for Ledgermock is wrong", problem));
        this.problem = problem;
    }

    RefusedMapping in(String file) {
        return new RefusedMapping(file + ": " + problem);
    }

    @Override
    public String getMessage() {
        return problem;
    }
}
