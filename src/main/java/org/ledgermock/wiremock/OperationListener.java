package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.StubLifecycleListener;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.util.Map;
import java.util.Objects;
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

    // In the place of what the file says to a WireMock without us.
    private static final String WHO_ANSWERS = "Ledgermock answers this call.";

    private final Families families;
    private final UserStubs userStubs;
    private final WireMocksProxies proxies;
    private final Map<UUID, Operation> operations = new ConcurrentHashMap<>();
    // WireMock asks before and tells after: what was bound at the first is served at the second.
    private final Map<UUID, Bound> bound = new ConcurrentHashMap<>();

    private record Bound(StubMapping stub, Operation operation) {}

    OperationListener(Families families, UserStubs userStubs, WireMocksProxies proxies) {
        this.families = families;
        this.userStubs = userStubs;
        this.proxies = proxies;
    }

    @Override
    public String getName() {
        return "ledgermock-operations";
    }

    @Override
    public void beforeStubCreated(StubMapping stub) {
        if (isOurs(stub)) {
            bound.put(stub.getId(), new Bound(stub, bind(stub)));
            stub.setPriority(UserStubs.OF_FAMILIES);
            stub.setResponse(ResponseDefinitionBuilder.like(stub.getResponse())
                    .withStatus(200)
                    .withBody(WHO_ANSWERS)
                    .build());
        }
    }

    @Override
    public void afterStubCreated(StubMapping stub) {
        if (isOurs(stub)) {
            serve(stub);
        } else if (!proxies.add(stub)) {
            userStubs.put(stub);
        }
    }

    @Override
    public void beforeStubEdited(StubMapping before, StubMapping after) {
        beforeStubCreated(after);
        // Somebody has made a stub of a family's mapping: it stands before that operation, which goes on behind it.
        if (isOurs(before) && !isOurs(after) && Objects.equals(after.getPriority(), UserStubs.OF_FAMILIES)) {
            after.setPriority(UserStubs.LAST_BEFORE);
        }
    }

    @Override
    public void afterStubEdited(StubMapping before, StubMapping after) {
        if (isOurs(after)) {
            userStubs.remove(before);
            serve(after);
            keepOutOfFiles(after);
        } else if (proxies.has(after)) {
            keepOutOfFiles(after);
        } else {
            userStubs.put(after);
        }
    }

    @Override
    public void afterStubRemoved(StubMapping stub) {
        Operation operation = operations.remove(stub.getId());
        if (operation != null) {
            families.withdraw(operation);
        }
        userStubs.remove(stub);
        proxies.remove(stub);
    }

    @Override
    public void afterStubsReset() {
        userStubs.clear();
        proxies.clear();
        if (!isLoadingAgain()) {
            operations.clear();
            families.withdrawAll();
        }
    }

    // Without a moment in which there is no such operation: WireMock edits each stub when it saves all, and loads all
    // again when somebody resets it, perhaps while others call.
    private void serve(StubMapping stub) {
        Bound asked = bound.remove(stub.getId());
        // Another may have edited it at the same time.
        Operation operation = asked != null && asked.stub == stub ? asked.operation : bind(stub);
        Operation before = operations.put(stub.getId(), operation);
        if (before != null && !isSame(before, operation)) {
            families.withdraw(before);
        }
        operations
                .entrySet()
                .removeIf(other -> !other.getKey().equals(stub.getId()) && isSame(other.getValue(), operation));
        families.serve(operation);
    }

    private static boolean isSame(Operation one, Operation other) {
        return one.contract().equals(other.contract());
    }

    private static boolean isLoadingAgain() {
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getMethodName().equals("resetToDefaultMappings")));
    }

    // The families' mappings come from their jars: a file of one would outlive the version that it is from.
    private static void keepOutOfFiles(StubMapping stub) {
        stub.setPersistent(null);
        stub.setDirty(false);
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
