package org.ledgermock.admin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.ledgermock.contract.Conduct;
import org.ledgermock.contract.Contract;
import org.ledgermock.contract.Provenance;
import org.ledgermock.contract.Statement;
import org.ledgermock.fault.Deviation;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.RecordWriter;
import org.ledgermock.pipeline.Operation;
import org.ledgermock.pipeline.PossibleFaults;
import org.ledgermock.pipeline.ServedFamily;
import org.ledgermock.scorecard.PageBoundaries;
import org.ledgermock.state.EntityKind;
import org.ledgermock.state.LimitRule;

/** What can be asked of families: what they serve, and the words that other requests may use. */
final class FamilyResource {

    private final AdminContext realm;

    FamilyResource(AdminContext realm) {
        this.realm = realm;
    }

    List<Route> routes() {
        return List.of(
                Route.get(
                        "/families",
                        request -> AdminAnswer.ok(JsonObject.of(
                                "families",
                                PageJson.of(realm.families().all(), family -> json(family, FamilyResource::brief))))),
                Route.get("/families/{family}", this::read));
    }

    private AdminAnswer read(AdminRequest request) {
        String name = request.path("family");
        ServedFamily family = realm.families().find(name).orElseThrow(() -> Problem.notFound(realm.noFamily(name)));
        return AdminAnswer.ok(json(family, operation -> whole(family, operation))
                .with(
                        "exampleCredential",
                        new JsonString(
                                family.contract().file().exampleCredential().id())));
    }

    private <T> JsonObject json(ServedFamily family, Function<Operation, T> operation) {
        return RecordWriter.write(new Served<>(
                family.name(),
                family.operations().values().stream().map(operation).toList(),
                new TreeMap<>(family.model().model().kinds())
                        .values().stream().map(kind -> kind(family, kind)).toList(),
                family.limits(),
                family.contract().roles(),
                seeds(family)));
    }

    private record Served<T>(
            String family,
            List<T> operations,
            List<Kind> kinds,
            List<LimitRule> limits,
            List<String> roles,
            List<String> seeds) {}

    private record Kind(String kind, String key, boolean single, List<String> quantities, Optional<String> main) {}

    private record Brief(String operation, boolean changes, List<String> errors, List<String> limits) {}

    private record Whole(
            String operation,
            boolean changes,
            List<PossibleError> errors,
            List<String> limits,
            List<Deviation> faults,
            List<String> fields,
            Set<String> pages,
            List<String> answer,
            Optional<JsonPointer> key,
            boolean once,
            List<String> readBack) {}

    private record PossibleError(String id, String code, String says, Provenance provenance, Optional<String> means) {}

    private static Brief brief(Operation operation) {
        return new Brief(
                operation.name(), operation.contract().changes(), codes(operation.contract()), limits(operation));
    }

    /** The same with all that can come of a call, and all that a client can try. */
    private static Whole whole(ServedFamily family, Operation operation) {
        Contract contract = operation.contract();
        Conduct conduct = family.contract().conduct();
        Optional<Conduct.OfOperation> known =
                Optional.ofNullable(conduct.operations().get(operation.name()));
        return new Whole(
                operation.name(),
                contract.changes(),
                contract.errors().stream()
                        .map(error -> {
                            String code = error.code(family.options());
                            return new PossibleError(
                                    error.id(),
                                    code,
                                    error.says(),
                                    error.provenance(),
                                    contract.once()
                                            .filter(once -> once.otherwise().equals(error.id()))
                                            .map(once -> "repeated")
                                            .or(() -> conduct.means(code, error.id())));
                        })
                        .toList(),
                limits(operation),
                PossibleFaults.of(family, operation),
                contract.request().places().all(),
                new PageBoundaries(conduct).boundaries(operation.name()),
                contract.response().places().all(),
                known.flatMap(Conduct.OfOperation::key),
                contract.once().isPresent(),
                known.map(Conduct.OfOperation::readBack).orElse(List.of()));
    }

    private static List<String> limits(Operation operation) {
        return operation.limits().stream().map(LimitRule::id).toList();
    }

    private static List<String> codes(Contract contract) {
        return contract.errors().stream()
                .map(Statement.ErrorCode::code)
                .distinct()
                .sorted()
                .toList();
    }

    private static Kind kind(ServedFamily family, EntityKind kind) {
        Optional<String> main = family.contract()
                .conduct()
                .live()
                .flatMap(live -> live.mainQuantity(kind.name()))
                .or(() -> kind.quantities().stream()
                        .findFirst()
                        .filter(first -> kind.quantities().size() == 1))
                .filter(kind.quantities()::contains);
        return new Kind(kind.name(), kind.key(), kind.single(), kind.quantities(), main);
    }

    private List<String> seeds(ServedFamily family) {
        return realm.library().names().stream()
                .filter(name -> realm.library().named(name).stream()
                        .anyMatch(seed -> seed.seed().family().equals(family.name())))
                .toList();
    }
}
