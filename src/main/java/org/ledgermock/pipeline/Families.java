package org.ledgermock.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.ledgermock.behaviour.BehaviourType;
import org.ledgermock.contract.ClassPathFiles;
import org.ledgermock.contract.FamilyContract;
import org.ledgermock.contract.InvalidFile;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.Likely;
import org.ledgermock.message.Options;
import org.ledgermock.message.Request;
import org.ledgermock.protocol.ProtocolTypes;
import org.ledgermock.sandbox.SandboxRegistry;
import org.ledgermock.seed.EntityModel;

/** The families of a server. */
public final class Families {

    private final List<ServedFamily> families;
    private final Collection<BehaviourType<?>> behaviourTypes;

    private Families(List<ServedFamily> families, Collection<BehaviourType<?>> behaviourTypes) {
        this.families = List.copyOf(families);
        this.behaviourTypes = List.copyOf(behaviourTypes);
    }

    /**
     * How families are to behave.
     *
     * @param strict names of families that hold to what was superseded
     * @param options chosen values, by family and key
     */
    public record Choices(Set<String> strict, Map<String, Map<String, String>> options) {

        public static final Choices NONE = new Choices(Set.of(), Map.of());

        public Choices {
            strict = Set.copyOf(strict);
            options = Map.copyOf(options);
        }
    }

    /**
     * All families that the class path holds, without operations: those come with mappings.
     *
     * @throws InvalidFile when a file of one of them is wrong
     * @throws IllegalArgumentException when a choice names an unknown family or option
     */
    public static Families load(
            ClassPathFiles files, Choices choices, SandboxRegistry sandboxes, Environment surroundings) {
        ClassLoader loader = files.loader();
        List<BehaviourType<?>> behaviours = new ArrayList<>();
        ProtocolTypes protocols;
        try {
            protocols = ProtocolTypes.of(loader);
            ServiceLoader.load(BehaviourType.class, loader).forEach(behaviours::add);
        } catch (ServiceConfigurationError e) {
            throw new InvalidFile("META-INF/services", String.valueOf(e.getMessage()));
        }
        List<ServedFamily> families = new ArrayList<>();
        List<String> names = FamilyContract.families(files);
        requireKnown(choices, names);
        for (String name : names) {
            FamilyContract contract = FamilyContract.load(name, files);
            Options options =
                    contract.options(choices.strict.contains(name), choices.options.getOrDefault(name, Map.of()));
            families.add(new ServedFamily(
                    contract,
                    EntityModel.of(contract, options),
                    contract.source()
                            .judged(() -> protocols.create(contract.file().protocol())),
                    options,
                    sandboxes,
                    surroundings));
        }
        requireDistinct(families);
        return new Families(families, behaviours);
    }

    private static void requireDistinct(List<ServedFamily> families) {
        for (int at = 0; at < families.size(); at++) {
            ServedFamily later = families.get(at);
            for (ServedFamily earlier : families.subList(0, at)) {
                earlier.sameAs(later).ifPresent(why -> {
                    throw later.contract()
                            .source()
                            .wrong(
                                    "/protocol",
                                    "the families '%s' and '%s' cannot be told apart: %s"
                                            .formatted(earlier.name(), later.name(), why));
                });
            }
        }
    }

    private static void requireKnown(Choices choices, List<String> names) {
        Set<String> named = new TreeSet<>(choices.strict);
        named.addAll(choices.options.keySet());
        named.removeAll(names);
        if (!named.isEmpty()) {
            throw new IllegalArgumentException(unknown(named.iterator().next(), names));
        }
    }

    public List<ServedFamily> all() {
        return families;
    }

    public Optional<ServedFamily> find(String name) {
        return families.stream().filter(family -> family.name().equals(name)).findFirst();
    }

    /** What is said of a name that is no family's. */
    public String unknown(String name) {
        return unknown(name, families.stream().map(ServedFamily::name).toList());
    }

    private static String unknown(String name, List<String> known) {
        return "there is no family '%s'%s; families are %s"
                .formatted(name, Likely.hint(name, known), String.join(", ", known));
    }

    /** Whether a family answers at this path. */
    public boolean isAnyAt(String path) {
        for (ServedFamily family : families) {
            if (family.isAt(path)) {
                return true;
            }
        }
        return false;
    }

    /** The family that a request is for; empty when none is at its path. */
    public Optional<ServedFamily> claiming(Request request) {
        Optional<ServedFamily> only = Optional.empty();
        for (ServedFamily family : families) {
            if (family.isAt(request.path())) {
                if (only.isPresent()) {
                    return likeliest(request);
                }
                only = Optional.of(family);
            }
        }
        return only;
    }

    private Optional<ServedFamily> likeliest(Request request) {
        return families.stream()
                .filter(family -> family.isAt(request.path()))
                .map(family -> family.candidate(request))
                .sorted(Candidate.LIKELIEST_FIRST)
                .map(Candidate::family)
                .findFirst();
    }

    /**
     * The operation that a mapping's parameters bind, checked through and through; it is not served yet.
     *
     * @throws JsonMismatch when something in them does not fit; the message names place, problem and what is allowed
     */
    public Operation bind(JsonObject transformerParameters) {
        Binding binding = Binding.of(transformerParameters);
        return family(binding.family()).bind(binding, behaviourTypes);
    }

    public void serve(Operation operation) {
        family(operation.contract().family()).serve(operation);
    }

    public void withdraw(Operation operation) {
        family(operation.contract().family()).withdraw(operation.name());
    }

    public void withdrawAll() {
        families.forEach(ServedFamily::withdrawAll);
    }

    private ServedFamily family(String name) {
        return find(name).orElseThrow(() -> new JsonMismatch("/family", unknown(name)));
    }
}
