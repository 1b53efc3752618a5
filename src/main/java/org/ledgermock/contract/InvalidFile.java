package org.ledgermock.contract;

/** A file that the server is made of, or was given, is wrong. The message names the file, the place and the problem. */
public final class InvalidFile extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    public InvalidFile(String file, String problem) {
        super(file + ": " + problem);
    }
}
