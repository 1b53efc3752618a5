package org.ledgermock.contract;

import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.Likely;

/** Whether what a family's {@code conduct.json} says fits its contracts. */
final class ConductCheck {

    private final FileMistakes mistakes;
    private final Map<String, Contract> contracts;

    ConductCheck(FileMistakes mistakes, Map<String, Contract> contracts) {
        this.mistakes = mistakes;
        this.contracts = contracts;
    }

    /** @throws InvalidFile when it names an operation, an error, a kind, a quantity or a place that nothing declares */
    void check(Conduct conduct) {
        conduct.operations().forEach((operation, of) -> {
            String place = JsonPointer.below("/operations", operation);
            contract("/operations", operation).ifPresent(contract -> checkPlaces(place, of, contract));
            of.readBack().forEach(other -> contract(place + "/readBack", other));
        });
        for (int at = 0; at < conduct.busy().size(); at++) {
            String id = conduct.busy().get(at);
            if (contracts.values().stream()
                    .noneMatch(contract -> contract.error(id).isPresent())) {
                mistakes.add("/busy/" + at, "no contract has the error statement '%s'".formatted(id));
            }
        }
        conduct.live().ifPresent(this::check);
        mistakes.check();
    }

    private void checkPlaces(String place, Conduct.OfOperation of, Contract contract) {
        Places request = contract.request().places();
        Places response = contract.response().places();
        of.key().ifPresent(at -> checkPlace(place + "/key", at, request));
        of.unique().ifPresent(at -> checkPlace(place + "/unique", at, request));
        of.pages().ifPresent(pages -> {
            checkPlace(place + "/pages/number", pages.number(), request);
            checkPlace(place + "/pages/total", pages.total(), response);
            checkPlace(place + "/pages/items", pages.items(), response);
        });
        of.scroll().ifPresent(scroll -> {
            checkPlace(place + "/scroll/after", scroll.after(), request);
            checkPlace(place + "/scroll/items", scroll.items(), response);
            scroll.size().ifPresent(at -> checkPlace(place + "/scroll/size", at, response));
            scroll.next().ifPresent(at -> checkPlace(place + "/scroll/next", at, response));
        });
    }

    private void check(LiveConduct live) {
        live.entities().forEach((kind, named) -> {
            String place = JsonPointer.below("/live/entities", kind);
            if (named.arguments().isEmpty()) {
                mistakes.add(place + "/arguments", "under which names do calls name one? The list is empty");
            }
            LiveConduct.Read read = named.read();
            contract(place + "/read", read.operation())
                    .ifPresent(contract -> checkPlace(
                            place + "/read/key", read.key(), contract.request().places()));
            read.quantities()
                    .keySet()
                    .forEach(name -> checkKnown(place + "/read", name, live.quantities(), "quantity"));
        });
        live.day()
                .ifPresent(day -> contract("/live/day", day.operation()).ifPresent(contract -> {
                    checkPlace("/live/day/from", day.from(), contract.request().places());
                    checkPlace(
                            "/live/day/until", day.until(), contract.request().places());
                }));
        live.changes().forEach((operation, effect) -> {
            String place = JsonPointer.below("/live/changes", operation);
            effect.entity().ifPresent(kind -> checkKnown(place + "/entity", kind, live.entities(), "kind of entity"));
            effect.moves().keySet().forEach(name -> checkKnown(place + "/moves", name, live.quantities(), "quantity"));
            contract(place, operation).ifPresent(contract -> {
                Places places = contract.request().places();
                effect.key().ifPresent(at -> checkPlace(place + "/key", at, places));
                effect.moves().forEach((quantity, at) -> checkPlace(place + "/moves", at, places));
                effect.sets().values().forEach(at -> checkPlace(place + "/sets", at, places));
            });
        });
    }

    private Optional<Contract> contract(String place, String operation) {
        Optional<Contract> contract = Optional.ofNullable(contracts.get(operation));
        if (contract.isEmpty()) {
            mistakes.add(
                    place,
                    "the family has no contract for '%s'%s; it has contracts for %s"
                            .formatted(operation, Likely.hint(operation, contracts.keySet()), contracts.keySet()));
        }
        return contract;
    }

    private void checkKnown(String place, String name, Map<String, ?> known, String what) {
        if (!known.containsKey(name)) {
            mistakes.add(
                    place,
                    "/live declares no %s '%s'%s; it declares %s"
                            .formatted(what, name, Likely.hint(name, known.keySet()), new TreeSet<>(known.keySet())));
        }
    }

    private void checkPlace(String place, JsonPointer at, Places places) {
        if (!places.has(at)) {
            mistakes.add(place, "its schema names no %s; it names %s".formatted(at, places.all()));
        }
    }
}
