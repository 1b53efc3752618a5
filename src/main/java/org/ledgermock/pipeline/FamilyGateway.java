package org.ledgermock.pipeline;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgermock.contract.Contract;
import org.ledgermock.contract.RequestForm;
import org.ledgermock.message.Credential;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.Options;
import org.ledgermock.message.Request;
import org.ledgermock.protocol.Gateway;
import org.ledgermock.protocol.Routing;
import org.ledgermock.sandbox.KnownTenant;
import org.ledgermock.sandbox.NotKept;
import org.ledgermock.sandbox.SandboxRegistry;

/** Answers what a family's protocol asks of its server for one call: who calls is looked up once, and stays so. */
final class FamilyGateway implements Gateway {

    private final ServedFamily family;
    private final SandboxRegistry sandboxes;
    private final Environment surroundings;
    private @Nullable String caller;
    private Optional<KnownTenant> tenant = Optional.empty();
    private Optional<NotKept> unknown = Optional.empty();
    private @Nullable Instant now;

    FamilyGateway(ServedFamily family, SandboxRegistry sandboxes, Environment surroundings) {
        this.family = family;
        this.sandboxes = sandboxes;
        this.surroundings = surroundings;
    }

    /** The credential with this id, and the sandbox that it belongs to. */
    Optional<KnownTenant> tenant(String credentialId) {
        if (!credentialId.equals(caller)) {
            caller = credentialId;
            tenant = Optional.empty();
            now = null;
            try {
                tenant = sandboxes.tenant(family.name(), credentialId);
            } catch (NotKept e) {
                unknown = Optional.of(e);
            }
        }
        return tenant;
    }

    /**
     * Holds up a call of which nobody can tell at the moment whose it is.
     *
     * @throws NotKept when it is such a one
     */
    void requireKnown() {
        if (unknown.isPresent()) {
            throw unknown.get();
        }
    }

    /** The machine's time at which the call came. */
    Instant now() {
        Instant known = now;
        if (known == null) {
            known = tenant.map(one -> one.sandbox().now()).orElseGet(surroundings.clock()::instant);
            now = known;
        }
        return known;
    }

    @Override
    public String newRequestId() {
        return surroundings.requestIds().get();
    }

    @Override
    public Optional<String> operation(String address) {
        return family.operationAt(address);
    }

    @Override
    public Collection<String> addresses() {
        return family.addresses();
    }

    @Override
    public Explanation absence(String address, String sent) {
        return family.absences().at(address, sent);
    }

    @Override
    public Routing route(Request request) {
        List<Contract> there = family.at(request.path());
        for (Contract contract : there) {
            if (contract.form().method().equals(request.method())) {
                RequestForm.Arguments arguments = contract.form().read(request);
                return new Routing.Found(contract.operation(), arguments.values(), arguments.problem());
            }
        }
        return there.isEmpty()
                ? new Routing.NoSuchPath()
                : new Routing.OtherMethod(
                        there.stream().map(contract -> contract.form().method()).toList());
    }

    @Override
    public Set<String> requiredCommonParameters(String operation) {
        return family.operation(operation)
                .map(Operation::requiredCommonParameters)
                .orElse(Set.of());
    }

    @Override
    public Optional<Credential> credential(String id) {
        return tenant(id).map(one -> one.held().credential());
    }

    @Override
    public boolean isExpired(String credentialId) {
        return tenant(credentialId)
                .filter(one -> one.held().isExpired(wireTime(credentialId)))
                .isPresent();
    }

    @Override
    public Optional<String> ownerOfSecret(String text) {
        return sandboxes.ownerOfSecret(family.name(), text);
    }

    @Override
    public Collection<Credential> someCredentials() {
        return sandboxes.someCredentials(family.name(), 100);
    }

    @Override
    public Instant wireTime(String credentialId) {
        return tenant(credentialId).map(one -> one.root().wireTime().at(now())).orElseGet(this::now);
    }

    @Override
    public Options options() {
        return family.options();
    }
}
