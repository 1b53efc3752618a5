package org.ledgermock.scorecard;

/** Something that a correct client does not do. */
public enum Mistake {
    /** A change whose outcome was not known was made again, without looking first whether it had been made. */
    BLIND_REPEAT("blind-repeat"),
    /** A call refused for a limit was made again at once. */
    NO_PAUSE("no-pause"),
    /** Of several pages the first was read, and none of the others. */
    FIRST_PAGE_ONLY("first-page-only"),
    /** The same signed request was sent again, byte by byte. */
    SENT_AGAIN("sent-again"),
    /** A call whose error does not go away by itself was made again as it was. */
    HOPELESS_REPEAT("hopeless-repeat"),
    /** A call carried what no document names. */
    UNDOCUMENTED("undocumented"),
    /** Two changes carried what the vendor tells one change by, so that the second counts as a repetition. */
    SHARED_STAMP("shared-stamp");

    private final String word;

    Mistake(String word) {
        this.word = word;
    }

    /** As reports write it. */
    public String word() {
        return word;
    }
}
