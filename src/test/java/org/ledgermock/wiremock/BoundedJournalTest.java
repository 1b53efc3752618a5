package org.ledgermock.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.common.Timing;
import com.github.tomakehurst.wiremock.http.LoggedResponse;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** WireMock's journal in our server does not fill the heap, however large the requests and the answers are. */
class BoundedJournalTest {

    private static final int KILOBYTE = 1 << 10;

    private static ServeEvent event(int bodyBytes) {
        LoggedRequest request = Json.read(
                "{\"url\":\"/a\",\"method\":\"POST\",\"bodyAsBase64\":\"%s\"}"
                        .formatted(Base64.getEncoder().encodeToString(new byte[bodyBytes])),
                LoggedRequest.class);
        return new ServeEvent(
                UUID.randomUUID(),
                request,
                new StubMapping(),
                ResponseDefinition.ok(),
                Json.read("{\"status\":200}", LoggedResponse.class),
                true,
                Timing.UNTIMED,
                new ConcurrentLinkedQueue<>());
    }

    private static List<UUID> ids(BoundedJournal journal) {
        return journal.getAllKeys().toList();
    }

    @Test
    void the_oldest_requests_make_room_for_the_newest() {
        BoundedJournal journal = new BoundedJournal(100 * KILOBYTE);
        List<ServeEvent> events =
                Stream.generate(() -> event(6 * KILOBYTE)).limit(10).toList();
        events.forEach(journal::add);

        assertThat(ids(journal))
                .containsExactly(
                        events.get(9).getId(),
                        events.get(8).getId(),
                        events.get(7).getId(),
                        events.get(6).getId());
    }

    @Test
    void small_requests_take_the_room_of_large_ones_that_have_gone() {
        BoundedJournal journal = new BoundedJournal(100 * KILOBYTE);
        ServeEvent large = event(20 * KILOBYTE);
        journal.add(large);
        journal.remove(large.getId());
        for (int small = 0; small < 30; small++) {
            journal.add(event(0));
        }

        assertThat(ids(journal)).hasSize(25);
        journal.clear();
        journal.add(large);
        journal.add(event(0));
        assertThat(ids(journal)).hasSize(2);
    }

    @Test
    void the_newest_request_is_there_however_large_it_is() {
        BoundedJournal journal = new BoundedJournal(KILOBYTE);
        ServeEvent large = event(20 * KILOBYTE);
        journal.add(event(0));
        journal.add(large);

        assertThat(ids(journal)).containsExactly(large.getId());
    }

    @Test
    void a_request_that_has_made_room_does_not_come_back_when_it_is_complete() {
        BoundedJournal journal = new BoundedJournal(KILOBYTE);
        ServeEvent first = event(0);
        ServeEvent second = event(0);
        journal.add(first);
        journal.add(second);

        journal.put(first.getId(), first);
        journal.put(second.getId(), second);

        assertThat(ids(journal)).containsExactly(second.getId());
        assertThat(journal.get(first.getId())).isEmpty();
    }
}
