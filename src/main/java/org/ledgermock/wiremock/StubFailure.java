package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.admin.NotFoundException;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;

/** A user's stub wants a request and cannot answer it: a file is missing, or a template is none. The message says so. */
final class StubFailure extends IllegalStateException {

    private static final long serialVersionUID = 1;
    private static final String NO_FILE = "Not found in blob store: ";

    StubFailure(StubMapping stub, Exception cause) {
        super("The stub %s wants this request and cannot answer it: %s".formatted(name(stub), problem(cause)), cause);
    }

    private static String name(StubMapping stub) {
        return stub.getName() == null ? stub.getId().toString() : stub.getName();
    }

    private static String problem(Exception cause) {
        String message = String.valueOf(cause.getMessage());
        return cause instanceof NotFoundException && message.startsWith(NO_FILE)
                ? "its body file __files/%s is not there.".formatted(message.substring(NO_FILE.length()))
                : message;
    }
}
