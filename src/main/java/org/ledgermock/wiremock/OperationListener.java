package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.extension.StubLifecycleListener;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.RecordWriter;
import org.ledgermock.pipeline.Binding;
import org.ledgermock.pipeline.Families;
import org.ledgermock.pipeline.Operation;

/** Follows WireMock's stubs: those that name our transformer become operations, the others are the user's. */
final class OperationListener implements StubLifecycleListener {

    /** What a mapping names as its transformer, and as its custom matcher. */
    static final String NAME = "ledgermock";

    private final Families families;
    private final UserStubs userStubs;
    private final Map<UUID, Operation> operations = new ConcurrentHashMap<>();

    OperationListener(Families families, UserStubs userStubs) {
        this.families = families;
        this.userStubs = userStubs;
    }

    @Override
    public String getName() {
        return "ledgermock-operations";
    }

    @Override
    public void beforeStubCreated(StubMapping stub) {
        if (isOurs(stub)) {
            bind(stub);
        }
    }

    @Override
    public void afterStubCreated(StubMapping stub) {
        if (isOurs(stub)) {
            Operation operation = bind(stub);
            operations.put(stub.getId(), operation);
            families.serve(operation);
        } else {
            userStubs.add(stub);
        }
    }

    @Override
    public void beforeStubEdited(StubMapping before, StubMapping after) {
        beforeStubCreated(after);
    }

    @Override
    public void afterStubEdited(StubMapping before, StubMapping after) {
        afterStubRemoved(before);
        afterStubCreated(after);
    }

    @Override
    public void afterStubRemoved(StubMapping stub) {
        Operation operation = operations.remove(stub.getId());
        if (operation != null) {
            families.withdraw(operation);
        }
        userStubs.remove(stub);
    }

    @Override
    public void afterStubsReset() {
        operations.clear();
        families.withdrawAll();
        userStubs.clear();
    }

    private Operation bind(StubMapping stub) {
        try {
            Map<String, Object> parameters = stub.getResponse().getTransformerParameters();
            return families.bind(parameters == null ? JsonObject.EMPTY : RecordWriter.object(parameters));
        } catch (JsonMismatch e) {
            throw new RefusedMapping(e.below(Binding.PLACE));
        }
    }

    static boolean isOurs(StubMapping stub) {
        ResponseDefinition response = stub.getResponse();
        return response != null
                && response.getTransformers() != null
                && response.getTransformers().contains(NAME);
    }
}
