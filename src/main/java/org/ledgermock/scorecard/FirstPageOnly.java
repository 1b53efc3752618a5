package org.ledgermock.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgermock.contract.Conduct;
import org.ledgermock.journal.Exchange;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonValue;

/**
 * Of several pages the first, and none of the others. Who found there what it looked for was right to stop: an entity
 * that another of its calls is about, be it to change it or because it was changed.
 */
final class FirstPageOnly implements Rule {

    /** Reads of one list: those of its first page that had others behind it, and whether any of these was read. */
    private static final class Reads {

        private final List<Exchange> first = new ArrayList<>();
        private boolean others;
    }

    private record Asked(String credential, String operation, JsonObject arguments) {}

    @Override
    public List<Finding> findings(CallHistory course) {
        Map<Asked, Reads> lists = new LinkedHashMap<>();
        for (Exchange exchange : course.exchanges()) {
            Optional<Conduct.OfOperation> conduct = course.conduct(exchange);
            conduct.flatMap(Conduct.OfOperation::pages).ifPresent(pages -> numbered(exchange, pages, lists));
            conduct.flatMap(Conduct.OfOperation::scroll).ifPresent(scroll -> scrolled(exchange, scroll, lists));
        }
        return lists.values().stream()
                .filter(reads -> !reads.first.isEmpty() && !reads.others && !isFound(course, reads.first))
                .map(reads -> finding(reads.first))
                .toList();
    }

    private static void numbered(Exchange exchange, Conduct.Pages pages, Map<Asked, Reads> lists) {
        boolean first = pages.number()
                .find(exchange.arguments())
                .flatMap(CallHistory::count)
                .map(number -> number.compareTo(BigDecimal.ONE) <= 0)
                .orElse(true);
        BigDecimal total = counted(exchange, pages.total());
        note(exchange, pages.number(), first, total.compareTo(counted(exchange, pages.items())) > 0, lists);
    }

    private static void scrolled(Exchange exchange, Conduct.Scroll scroll, Map<Asked, Reads> lists) {
        boolean first = scroll.after()
                .find(exchange.arguments())
                .filter(value -> !isNothing(value))
                .isEmpty();
        note(exchange, JsonPointer.of("/" + scroll.after().head()), first, hasMore(exchange, scroll), lists);
    }

    private static boolean hasMore(Exchange exchange, Conduct.Scroll scroll) {
        if (scroll.next().isPresent()) {
            return exchange.document()
                    .flatMap(scroll.next().get()::find)
                    .filter(value -> !isNothing(value))
                    .isPresent();
        }
        BigDecimal items = counted(exchange, scroll.items());
        return items.signum() > 0
                && items.compareTo(counted(exchange, scroll.size().orElseThrow())) >= 0;
    }

    private static boolean isNothing(JsonValue value) {
        return value instanceof JsonNull
                || value.scalar().filter(String::isEmpty).isPresent();
    }

    private static void note(
            Exchange exchange, JsonPointer page, boolean first, boolean more, Map<Asked, Reads> lists) {
        Asked asked =
                new Asked(exchange.credential(), exchange.operation(), CallHistory.without(exchange.arguments(), page));
        Reads reads = lists.computeIfAbsent(asked, none -> new Reads());
        if (!first) {
            reads.others = true;
        } else if (CallHistory.isHeard(exchange) && more) {
            reads.first.add(exchange);
        }
    }

    private static boolean isFound(CallHistory course, List<Exchange> first) {
        return first.stream()
                .anyMatch(page -> course.exchanges().stream()
                        .filter(other -> other.credential().equals(page.credential()))
                        .anyMatch(other -> isOn(course, page, other)));
    }

    // Of a large page only an outline is kept: it is taken to have had what was looked for. So is one of a list that is
    // all about that entity.
    private static boolean isOn(CallHistory course, Exchange page, Exchange other) {
        JsonObject shown = page.document().orElse(JsonObject.EMPTY);
        return course.conduct(other)
                .flatMap(Conduct.OfOperation::key)
                .flatMap(key -> key.find(other.arguments())
                        .flatMap(JsonValue::scalar)
                        .map(text -> page.isOutlined()
                                || CallHistory.has(page.arguments(), lastOf(key), text)
                                || CallHistory.has(shown, lastOf(key), text)))
                .orElse(false);
    }

    private static String lastOf(JsonPointer place) {
        return place.tokens().get(place.tokens().size() - 1);
    }

    private static BigDecimal counted(Exchange exchange, JsonPointer place) {
        return exchange.document()
                .flatMap(place::find)
                .flatMap(CallHistory::count)
                .orElse(BigDecimal.ZERO);
    }

    private static Finding finding(List<Exchange> first) {
        return Finding.of(
                Mistake.FIRST_PAGE_ONLY,
                "Of %s the first page was read, and there are more, but none of them was. Read on until there are no more."
                        .formatted(first.get(0).operation()),
                first);
    }
}
