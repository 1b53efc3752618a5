package org.ledgermock.history;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.ledgermock.oracle.Conversation;
import org.ledgermock.oracle.RawAnswer;
import org.ledgermock.oracle.RawHttp;
import org.ledgermock.server.Crowd;
import org.ledgermock.server.RawRequest;

/** Many clients, each with a connection of its own, that take tickets in turn until there are no more. */
final class Clients {

    private Clients() {}

    /** What one of them makes of a ticket. */
    @FunctionalInterface
    interface Work<T> {
        T of(Ticket ticket, Conversation conversation) throws Exception;
    }

    /** What came of all tickets, in no order. */
    static <T> List<T> drive(URI server, int clients, int tickets, int breakEvery, Work<T> work) throws Exception {
        AtomicInteger next = new AtomicInteger();
        List<List<T>> all = Crowd.of(clients, client -> {
            List<T> own = new ArrayList<>();
            try (Conversation conversation = new Conversation(server)) {
                for (int number = next.getAndIncrement(); number < tickets; number = next.getAndIncrement()) {
                    own.add(work.of(Ticket.of(number, breakEvery), conversation));
                }
            }
            return own;
        });
        return all.stream().flatMap(List::stream).toList();
    }

    /** What an answer, which must not be another than expected, tells of quantities. */
    @FunctionalInterface
    interface Reading {
        List<Told> of(RawAnswer answer);
    }

    static Call call(String what, RawRequest request, Conversation conversation, Reading reading) throws IOException {
        byte[] bytes = request.bytes();
        long asked = System.nanoTime();
        RawAnswer answer = conversation.exchange(bytes);
        return new Call(what, asked, System.nanoTime(), reading.of(answer));
    }

    /** Sends a whole request, and goes away without an answer. */
    static Call brokenOff(String what, RawRequest request, URI server, List<Told> told) throws IOException {
        long asked = System.nanoTime();
        RawHttp.connect(server).send(request.bytes()).reset();
        return new Call(what, asked, Call.NEVER, told);
    }
}
