package org.ledgermock.admin;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ledgermock.fault.Fault;
import org.ledgermock.journal.CallUnderWay;
import org.ledgermock.journal.Exchange;
import org.ledgermock.journal.Journal;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.VendorError;
import org.ledgermock.sandbox.Sandbox;

/** What can be asked of a sandbox's journal. */
final class JournalResource {

    private static final String ALL = Route.SANDBOX + "/journal";
    private static final int PAGE = 100;

    private final AdminContext realm;

    JournalResource(AdminContext realm) {
        this.realm = realm;
    }

    List<Route> routes() {
        return List.of(
                Route.get(ALL, this::list)
                        .asking("operation", "stage", "code", "credential", "fault", "whole", "after", "limit"),
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
                .filter(call -> journal.find(call.requestId()).isEmpty())
                .toList();
        List<Exchange> rest = request
                .query("after")
                .map(id -> all.subList(all.indexOf(find(journal, id)) + 1, all.size()))
                .orElse(all)
                .stream()
                .filter(having(request, "operation", Exchange::operation))
                .filter(having(request, "stage", Exchange::stage))
                .filter(having(request, "credential", Exchange::credential))
                .filter(having(
                        request,
                        "code",
                        exchange -> exchange.error().map(VendorError::code).orElse("")))
                .filter(having(
                        request,
                        "fault",
                        exchange -> exchange.fault().map(Fault::orderId).orElse("")))
                .limit(limit + 1L)
                .toList();
        return AdminAnswer.ok(PageJson.page("exchanges", rest, limit, json, one -> new JsonString(one.requestId()))
                .with("underWay", PageJson.of(underWay, shown::underWay))
                .with("count", JsonNumber.of(journal.count()))
                .with("kept", JsonNumber.of(all.size()))
                .with("dropped", JsonNumber.of(journal.dropped())));
    }

    private static Predicate<Exchange> having(AdminRequest request, String name, Function<Exchange, String> field) {
        Optional<String> wanted = request.query(name);
        return exchange -> wanted.map(field.apply(exchange)::equals).orElse(true);
    }

    private AdminAnswer read(AdminRequest request) {
        Sandbox sandbox = realm.sandbox(request);
        Exchange exchange = find(sandbox.journal(), request.path("requestId"));
        return AdminAnswer.ok(new ExchangeJson(realm, sandbox).whole(exchange));
    }

    private static Exchange find(Journal journal, String requestId) {
        return journal.find(requestId)
                .orElseThrow(() -> Problem.notFound(
                        "No exchange with the request id '%s' is in the journal.".formatted(requestId)));
    }
}
