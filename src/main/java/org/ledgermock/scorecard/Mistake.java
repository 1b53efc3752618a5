package org.ledgermock.scorecard;

import org.ledgermock.message.EnumNames;

/** Something that a correct client does not do. */
public enum Mistake {
    /** A change whose outcome was not known was made again, without looking first whether it had been made. */
    BLIND_REPEAT,
    /** A call refused for a limit was made again at once. */
    NO_PAUSE,
    /** Of several pages the first was read, and none of the others. */
    FIRST_PAGE_ONLY,
    /** The same signed request was sent again, byte by byte. */
    SENT_AGAIN,
    /** A call whose error does not go away by itself was made again as it was. */
    HOPELESS_REPEAT,
    /** A call carried what no document names. */
    UNDOCUMENTED,
    /** Two changes carried what the vendor tells one change by, so that the second counts as a repetition. */
    SHARED_STAMP,
    /** A number with many digits was sent back with its last ones changed, as a float does that. */
    ROUNDED_ID;

    /** As reports write it. */
    public String word() {
        return EnumNames.of(this);
    }
}
