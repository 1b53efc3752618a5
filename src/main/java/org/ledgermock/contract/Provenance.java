package org.ledgermock.contract;

/** How a statement came to be known. */
public enum Provenance {
    /** The vendor wrote it. */
    DOCUMENTED,
    /** The vendor's service, or a client that ran against it, was seen to do so. */
    OBSERVED,
    /** It follows, in our judgement, from what is known. */
    INFERRED,
    /** Nobody knows; something had to be chosen. */
    INVENTED,
    /** A newer or stronger source overrules it; it holds when the family is strict. */
    SUPERSEDED;

    /** Whether it is ours, and nothing that the vendor wrote, or that was seen. */
    public boolean isGuess() {
        return this == INFERRED || this == INVENTED;
    }
}
