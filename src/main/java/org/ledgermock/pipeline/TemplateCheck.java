package org.ledgermock.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgermock.behaviour.AnswerTemplate;
import org.ledgermock.behaviour.Shape;
import org.ledgermock.contract.Contract;
import org.ledgermock.contract.FamilyFile;
import org.ledgermock.contract.Places;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.Likely;

/** Whether a mapping's templates take only what can be where they take it from. */
final class TemplateCheck {

    private final Contract contract;
    private final Map<String, FamilyFile.EntityDeclaration> entities;

    TemplateCheck(Contract contract, Map<String, FamilyFile.EntityDeclaration> entities) {
        this.contract = contract;
        this.entities = entities;
    }

    /** @throws JsonMismatch when one takes something else; the message says what there is */
    void check(String behaviour, List<Shape.Filled> templates) {
        for (Shape.Filled filled : templates) {
            Places places = Places.of(schema(filled.from()));
            for (AnswerTemplate.Taken taken : filled.template().takes()) {
                if (!places.has(taken.at())) {
                    throw new JsonMismatch(
                            "%s/%s%s".formatted(behaviour, filled.parameter(), taken.place()),
                            "there is no %s%s; there are %s"
                                    .formatted(
                                            taken.at(),
                                            Likely.hint(taken.at().toString(), places.all()),
                                            String.join(", ", places.all())));
                }
            }
        }
    }

    private JsonObject schema(Shape shape) {
        if (shape instanceof Shape.RequestAt request) {
            return contract.request().places().schemaAt(request.at());
        }
        if (shape instanceof Shape.EntityOf entity) {
            return Optional.ofNullable(entities.get(entity.kind()))
                    .map(FamilyFile.EntityDeclaration::schema)
                    .orElse(JsonObject.EMPTY);
        }
        if (shape instanceof Shape.ListOf list) {
            return JsonObject.of("items", schema(list.item()));
        }
        if (shape instanceof Shape.ObjectOf object) {
            Map<String, JsonObject> fields = new LinkedHashMap<>();
            object.fields().forEach((name, field) -> fields.put(name, schema(field)));
            return JsonObject.of("properties", JsonObject.of(fields));
        }
        return JsonObject.EMPTY;
    }
}
