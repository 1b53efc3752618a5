package org.ledgermock.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.Likely;

/** The kinds of protocol that a class path has. */
public record ProtocolTypes(List<ProtocolType> types) {

    public ProtocolTypes {
        types = List.copyOf(types);
    }

    public static ProtocolTypes of(ClassLoader loader) {
        List<ProtocolType> types = new ArrayList<>();
        ServiceLoader.load(ProtocolType.class, loader).forEach(types::add);
        return new ProtocolTypes(types);
    }

    private List<String> names() {
        return types.stream().map(ProtocolType::name).toList();
    }

    /**
     * The protocol that a family's file declares.
     *
     * @param declared its name, with the settings that go with it
     * @throws JsonMismatch when no type has the name, or the settings are not what the type asks for
     */
    public Protocol<?> create(JsonObject declared) {
        String name = declared.text("name").orElse("");
        ProtocolType type = types.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new JsonMismatch(
                        "/protocol/name",
                        "there is no protocol '%s'%s; protocols are %s"
                                .formatted(name, Likely.hint(name, names()), names())));
        try {
            return type.create(declared.without("name"));
        } catch (JsonMismatch e) {
            throw e.below("/protocol");
        }
    }
}
