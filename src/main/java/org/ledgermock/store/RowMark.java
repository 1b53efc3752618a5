package org.ledgermock.store;

/**
 * A row of the log, as one knows it again: after a failover or a restored copy another may have taken its place.
 *
 * @param first the version that the first of its commits leads to
 * @param id chosen by chance when it was written
 */
record RowMark(long first, long id) {}
