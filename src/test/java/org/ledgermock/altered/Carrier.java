package org.ledgermock.altered;

/** How arguments travel, and by what they are signed. */
enum Carrier {
    /** JSON in the body, as one vendor signs it. */
    TC3_JSON(true, false),
    TC3_QUERY(false, true),
    TC3_MULTIPART(false, false),
    V1_QUERY(false, true),
    V1_FORM(false, false),
    /** JSON in the body, as the other one does. */
    MEMBER_JSON(true, false);

    final boolean json;
    final boolean inQuery;

    Carrier(boolean json, boolean inQuery) {
        this.json = json;
        this.inQuery = inQuery;
    }

    boolean isV1() {
        return this == V1_QUERY || this == V1_FORM;
    }
}
