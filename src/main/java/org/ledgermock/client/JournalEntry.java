package org.ledgermock.client;

import java.time.Instant;
import java.util.Optional;
import org.ledgermock.message.JsonObject;

/**
 * A call that a sandbox has had, shortly.
 *
 * @param at wire time
 * @param credential id of the caller's
 * @param stage at which it was refused, {@code answered}, or {@code unanswered} when it was carried out and nothing of its answer was sent
 * @param status of HTTP
 * @param code of the vendor's error, when it was refused
 * @param fault id of the order of the fault that happened to it
 * @param version of the state that it led to, when it changed something
 * @param document all that the server says of it
 */
public record JournalEntry(
        String requestId,
        Instant at,
        String operation,
        String credential,
        String stage,
        int status,
        Optional<String> code,
        Optional<String> fault,
        Optional<Long> version,
        JsonObject document) {}
