package org.ledgermock.client;

import java.time.Instant;
import org.ledgermock.message.JsonObject;

/**
 * A call under way: taken in by a sandbox, and not decided yet.
 *
 * @param at wire time at which it came
 * @param credential id of the caller's
 */
public record UnfinishedCall(String requestId, Instant at, String operation, String credential, JsonObject arguments) {}
