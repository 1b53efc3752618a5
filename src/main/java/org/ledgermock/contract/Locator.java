package org.ledgermock.contract;

/**
 * Where in a vendor's page something is said.
 *
 * @param document name of the page
 * @param row name of the parameter, code or line
 * @param digest of the line as it was when it was read, so that a change is noticed
 */
public record Locator(String document, String row, String digest) {}
