package org.ledgermock.verify;

/** Told as a run goes on, by one thread at a time. */
public interface Progress {

    /** Nobody looks. */
    Progress NONE = (verdict, done, all) -> {};

    /**
     * Something was run.
     *
     * @param done how many were, with this one
     * @param all how many there are, as far as it is known by now
     */
    void done(Verdict verdict, int done, int all);
}
