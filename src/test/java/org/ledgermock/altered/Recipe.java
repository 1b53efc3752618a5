package org.ledgermock.altered;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ledgermock.server.RawRequest;
import org.ledgermock.server.Served;

/** How a request is made: of which call, carried how, with what done to it. The same recipe makes the same request. */
record Recipe(ValidCall call, Carrier carrier, List<Step> steps) {

    private static final int MOST_STEPS = 2;

    /** A little less than is read. */
    private static final int LONGEST_HEAD = 120 << 10;

    private static final List<Alteration> ALL = all(OfArguments.values(), OfPayload.values(), OfRequest.values());

    /** One alteration, and the seed of what it does. */
    record Step(Alteration alteration, long seed) {}

    Recipe {
        steps = List.copyOf(steps);
    }

    private static List<Alteration> all(Alteration[]... groups) {
        return Arrays.stream(groups).flatMap(Arrays::stream).toList();
    }

    static List<Alteration> alterations() {
        return ALL;
    }

    static Recipe of(long seed, List<ValidCall> calls) {
        SplittableRandom random = new SplittableRandom(seed);
        // Each operation as often as any other, however many calls it has.
        String operation = Alteration.one(
                random, calls.stream().map(ValidCall::operation).distinct().toList());
        ValidCall call = Alteration.one(
                random,
                calls.stream().filter(one -> one.operation().equals(operation)).toList());
        List<Step> steps = new ArrayList<>();
        for (int left = 1 + random.nextInt(MOST_STEPS); left > 0; left--) {
            // Of a request that is wrong in its bytes or headers little more is seen: half of the first are not so.
            List<Alteration> of = steps.isEmpty() && random.nextBoolean() ? List.of(OfArguments.values()) : ALL;
            steps.add(new Step(Alteration.one(random, of), random.nextLong()));
        }
        return new Recipe(call, carrier(call, random), steps);
    }

    private static Carrier carrier(ValidCall call, SplittableRandom random) {
        if (call.family().equals(Served.KYBIO)) {
            return Carrier.MEMBER_JSON;
        }
        // Half of them as clients do it today.
        return random.nextBoolean()
                ? Carrier.TC3_JSON
                : Alteration.one(
                        random, List.of(Carrier.TC3_QUERY, Carrier.TC3_MULTIPART, Carrier.V1_QUERY, Carrier.V1_FORM));
    }

    /** The same with nothing done to it. */
    Recipe plain() {
        return new Recipe(call, carrier, List.of());
    }

    /** All that have one step less. */
    Stream<Recipe> shorter() {
        return steps.stream()
                .map(left -> new Recipe(
                        call,
                        carrier,
                        steps.stream().filter(step -> step != left).toList()));
    }

    /**
     * @param anybodyMayAnswer whether someone else than the vendor's API may: the parser of HTTP, or WireMock
     */
    record Request(RawRequest raw, boolean anybodyMayAnswer) {

        boolean isHead() {
            return raw.line().startsWith("HEAD ");
        }
    }

    Request request(long seconds) {
        Draft draft = new Draft(call, carrier, seconds);
        apply(OfArguments.class, draft);
        draft.write();
        apply(OfPayload.class, draft);
        apply(OfRequest.class, draft);
        RawRequest raw = draft.signed();
        boolean forTheParser = raw.head().length > LONGEST_HEAD || !raw.line().matches("[!-~]+ [!-~]+ HTTP/1.1");
        return new Request(raw, draft.anybodyMayAnswer || forTheParser);
    }

    private void apply(Class<? extends Alteration> group, Draft draft) {
        steps.stream()
                .filter(step -> step.alteration.getClass() == group
                        || step.alteration.getClass().getSuperclass() == group)
                .forEach(step -> step.alteration.apply(draft, new SplittableRandom(step.seed)));
    }

    @Override
    public String toString() {
        return "%s by %s, %s"
                .formatted(
                        call.operation(),
                        carrier,
                        steps.isEmpty()
                                ? "as it should be"
                                : steps.stream()
                                        .map(step -> step.alteration.toString())
                                        .collect(Collectors.joining(" and ")));
    }
}
