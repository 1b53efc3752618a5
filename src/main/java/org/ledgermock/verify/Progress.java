package org.ledgermock.verify;

/** Told as a run goes on, by one thread at a time. */
public interface Progress {

    /** Nobody looks. */
    Progress NONE = verdict -> {};

    void done(Verdict verdict);
}
