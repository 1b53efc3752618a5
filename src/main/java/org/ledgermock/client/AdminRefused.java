package org.ledgermock.client;

/** The admin API of a server did not do what it was asked. The message has its reason. */
public final class AdminRefused extends IllegalStateException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String problem;

    AdminRefused(String what, int status, String problem) {
        super("%s was answered %d: %s".formatted(what, status, problem));
        this.status = status;
        this.problem = problem;
    }

    /** Why not, as the server says it: what is wrong, and what could be. */
    public String problem() {
        return problem;
    }

    /** 400 for what makes no sense, 401 or 403 for who may not, 404 for what is not there, 409 for what cannot be now. */
    public int status() {
        return status;
    }
}
