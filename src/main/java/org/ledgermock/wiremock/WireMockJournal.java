package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.common.DataTruncationSettings;
import com.github.tomakehurst.wiremock.extension.WireMockServices;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.store.RequestJournalStore;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;

/**
 * WireMock's own journal, for family calls. Off unless asked for: it costs several times what the call costs.
 */
final class WireMockJournal {

    private static final System.Logger LOG = System.getLogger("org.ledgermock");

    private final boolean on;
    private final WireMockServices services;

    WireMockJournal(boolean on, WireMockServices services) {
        this.on = on;
        this.services = services;
    }

    boolean isOn() {
        return on && !services.getOptions().requestJournalDisabled();
    }

    void write(Request request, Response response) {
        if (!isOn()) {
            return;
        }
        try {
            ServeEvent event = ServeEvent.of(request)
                    .withStubMapping(new StubMapping())
                    .withResponseDefinition(new ResponseDefinition(response.getStatus(), response.getBodyAsString()))
                    .complete(response, DataTruncationSettings.NO_TRUNCATION);
            RequestJournalStore store = services.getStores().getRequestJournalStore();
            store.add(event);
            services.getOptions().maxRequestJournalEntries().ifPresent(bound -> {
                while (store.getAllKeys().count() > bound) {
                    store.removeLast();
                }
            });
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "WireMock''s journal cannot hold the request to {0}: {1}",
                    request.getUrl(),
                    e);
        }
    }
}
