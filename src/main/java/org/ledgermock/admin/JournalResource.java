package org.ledgermock.admin;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ledgermock.journal.CallUnderWay;
import org.ledgermock.journal.Exchange;
import org.ledgermock.journal.Journal;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.sandbox.Sandbox;

/** What can be asked of a sandbox's journal. */
final class JournalResource {

    private static final String ALL = Route.SANDBOX + "/journal";
    private static final int PAGE = 100;
    private static final int OF_NOBODY = 20;

    private final AdminContext realm;

    JournalResource(AdminContext realm) {
        this.realm = realm;
    }

    List<Route> routes() {
        return List.of(
                Route.get(ALL, this::list).asking(ExchangeFilter.names("whole")),
                Route.get(ALL + "/{requestId}", this::read),
                Route.delete(ALL, request -> {
                    realm.sandbox(request).journal().clear();
                    return AdminAnswer.done();
                }));
    }

    private AdminAnswer list(AdminRequest request) {
        Sandbox sandbox = realm.sandbox(request);
        Journal journal = sandbox.journal();
        ExchangeJson shown = new ExchangeJson(realm, sandbox);
        Function<Exchange, JsonValue> json = request.asks("whole") ? shown::whole : ExchangeJson::brief;
        int limit = request.limit(PAGE);
        // In this order: what ends in between is in both, and not in neither.
        List<CallUnderWay> begun = journal.activity().underWay();
        List<Exchange> all = journal.newestFirst();
        List<CallUnderWay> underWay = begun.stream()
                .filter(call -> found(all, call.requestId()).isEmpty())
                .toList();
        List<Exchange> rest =
                request
                        .query("after")
                        .map(id -> all.subList(all.indexOf(find(all, id)) + 1, all.size()))
                        .orElse(all)
                        .stream()
                        .filter(ExchangeFilter.of(request))
                        .limit(limit + 1L)
                        .toList();
        JsonObject page = PageJson.page("exchanges", rest, limit, json, one -> new JsonString(one.requestId()))
                .with("underWay", PageJson.of(underWay, shown::underWay))
                .with("count", JsonNumber.of(journal.count()))
                .with("kept", JsonNumber.of(all.size()))
                .with("dropped", JsonNumber.of(journal.dropped()))
                .with("ofNobody", ofNobody(sandbox));
        return AdminAnswer.ok(journal.servers()
                .map(servers -> page.with("servers", JsonNumber.of(servers)))
                .orElse(page));
    }

    // Who asks why a sandbox had no call may have called with a credential that leads to none.
    private JsonArray ofNobody(Sandbox sandbox) {
        List<Exchange> calls = realm.family(sandbox)
                .unattributed()
                .behind(sandbox.journal().since())
                .map(Journal.Placed::exchange)
                .filter(exchange -> exchange.refusal().isPresent())
                .limit(OF_NOBODY)
                .toList();
        return PageJson.of(
                calls,
                exchange -> ExchangeJson.brief(exchange)
                        .with(
                                "cause",
                                new JsonString(
                                        exchange.refusal().orElseThrow().why().cause())));
    }

    private AdminAnswer read(AdminRequest request) {
        Sandbox sandbox = realm.sandbox(request);
        Exchange exchange = find(sandbox.journal().newestFirst(), request.path("requestId"));
        return AdminAnswer.ok(new ExchangeJson(realm, sandbox).whole(exchange));
    }

    private static Exchange find(List<Exchange> all, String requestId) {
        return found(all, requestId)
                .orElseThrow(() -> Problem.notFound(
                        "No exchange with the request id '%s' is in the journal.".formatted(requestId)));
    }

    private static Optional<Exchange> found(List<Exchange> all, String requestId) {
        return all.stream()
                .filter(exchange -> exchange.requestId().equals(requestId))
                .findFirst();
    }
}
