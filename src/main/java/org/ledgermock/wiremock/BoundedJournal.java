package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.common.FileSource;
import com.github.tomakehurst.wiremock.store.DefaultStores;
import com.github.tomakehurst.wiremock.store.RequestJournalStore;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** WireMock's journal of requests, bounded by what it holds: the newest requests, and always the newest one. */
final class BoundedJournal implements RequestJournalStore {

    // By an estimate: what there is of an event beside bodies; a request's body is also kept as text.
    private static final int EVENT_BYTES = 4 << 10;
    private static final int COPIES_OF_REQUEST = 3;

    private final long bound;
    private final Map<UUID, ServeEvent> events = new LinkedHashMap<>();
    private long held;

    BoundedJournal(long bytes) {
        this.bound = bytes;
    }

    /** WireMock's stores with this journal. */
    static DefaultStores in(FileSource root, long bytes) {
        BoundedJournal journal = new BoundedJournal(bytes);
        return new DefaultStores(root) {
            @Override
            public RequestJournalStore getRequestJournalStore() {
                return journal;
            }
        };
    }

    @Override
    public synchronized void add(ServeEvent event) {
        events.put(event.getId(), event);
        held += bytes(event);
        while (held > bound && events.size() > 1) {
            removeLast();
        }
    }

    private static long bytes(ServeEvent event) {
        return EVENT_BYTES
                + (long) COPIES_OF_REQUEST * length(event.getRequest().getBody())
                + length(event.getResponse().getBody());
    }

    private static int length(byte @Nullable [] body) {
        return body == null ? 0 : body.length;
    }

    @Override
    public synchronized void removeLast() {
        events.keySet().stream().findFirst().ifPresent(this::remove);
    }

    @Override
    public synchronized void remove(UUID id) {
        ServeEvent gone = events.remove(id);
        if (gone != null) {
            held -= bytes(gone);
        }
    }

    // What an event has become when it is complete; one that has gone by then is not taken back.
    @Override
    public synchronized void put(UUID id, ServeEvent event) {
        ServeEvent before = events.get(id);
        if (before != null) {
            held += bytes(event) - bytes(before);
            events.put(id, event);
        }
    }

    @Override
    public synchronized Stream<ServeEvent> getAll() {
        List<ServeEvent> newestFirst = new ArrayList<>(events.values());
        Collections.reverse(newestFirst);
        return newestFirst.stream();
    }

    @Override
    public Stream<UUID> getAllKeys() {
        return getAll().map(ServeEvent::getId);
    }

    @Override
    public synchronized Optional<ServeEvent> get(UUID id) {
        return Optional.ofNullable(events.get(id));
    }

    @Override
    public synchronized void clear() {
        events.clear();
        held = 0;
    }
}
