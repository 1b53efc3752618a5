package org.ledgermock.client;

/** The admin API of a server did not do what it was asked. The message has its reason. */
public final class AdminRefused extends IllegalStateException {

    private static final long serialVersionUID = 1;

    private final int status;

    AdminRefused(String what, int status, String problem) {
        super("%s was answered %d: %s".formatted(what, status, problem));
        this.status = status;
    }

    /** 400 for what makes no sense, 401 or 403 for who may not, 404 for what is not there, 409 for what cannot be now. */
    public int status() {
        return status;
    }
}
