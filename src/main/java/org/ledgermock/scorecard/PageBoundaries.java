package org.ledgermock.scorecard;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ledgermock.contract.Conduct;
import org.ledgermock.journal.Exchange;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;

/** The boundaries of pages that a client can come to, where the family's conduct says how its pages are asked for. */
public final class PageBoundaries {

    private static final String NOTHING = "nothing to list";
    private static final String FIRST = "the first page";
    private static final String FURTHER = "a further page";
    private static final String BEYOND = "beyond the last page";

    private final Conduct conduct;

    public PageBoundaries(Conduct conduct) {
        this.conduct = conduct;
    }

    /** The boundaries of an operation; none when its answers are no pages. */
    public Set<String> boundaries(String operation) {
        boolean paged = conduct(operation)
                .filter(of -> of.pages().isPresent() || of.scroll().isPresent())
                .isPresent();
        return paged ? new TreeSet<>(Set.of(NOTHING, FIRST, FURTHER, BEYOND)) : Set.of();
    }

    /** The boundary that an answer is at; none when it is no page. */
    Optional<String> met(Exchange exchange) {
        return conduct(exchange.operation())
                .flatMap(of -> of.pages()
                        .flatMap(pages -> met(exchange, pages.items(), isFirst(exchange.arguments(), pages.number())))
                        .or(() -> of.scroll()
                                .flatMap(scroll -> met(
                                        exchange,
                                        scroll.items(),
                                        scroll.after()
                                                .find(exchange.arguments())
                                                .isEmpty()))));
    }

    private Optional<Conduct.OfOperation> conduct(String operation) {
        return Optional.ofNullable(conduct.operations().get(operation));
    }

    private static boolean isFirst(JsonObject arguments, JsonPointer number) {
        return number.find(arguments)
                .filter(JsonNumber.class::isInstance)
                .map(page -> ((JsonNumber) page).value().compareTo(BigDecimal.ONE) <= 0)
                .orElse(true);
    }

    private static Optional<String> met(Exchange exchange, JsonPointer items, boolean first) {
        return exchange.document()
                .flatMap(items::find)
                .filter(JsonArray.class::isInstance)
                .map(found -> ((JsonArray) found).size() > 0 ? first ? FIRST : FURTHER : first ? NOTHING : BEYOND);
    }
}
