package org.ledgermock.testing.face;

import static java.util.Objects.requireNonNull;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ledgermock.testing.ApiTime;
import org.ledgermock.testing.Family;
import org.ledgermock.testing.InitialState;
import org.ledgermock.testing.Misuse;
import org.ledgermock.testing.ReusedConnections;
import org.ledgermock.testing.SandboxType;
import org.ledgermock.testing.Seed;
import org.ledgermock.testing.Snapshot;
import org.ledgermock.testing.TestSandbox;
import org.ledgermock.testing.WireTime;

/**
 * A sandbox that a parameter asks for.
 *
 * @param number which of its family it is among the parameters of its method, from 0: so that a set-up method and its test
 *     mean the same one
 */
public record SandboxRequest(SandboxType<?> kind, InitialState beginning, int number) {

    public SandboxRequest {
        requireNonNull(kind, "kind");
        requireNonNull(beginning, "beginning");
    }

    /** Whether a parameter asks for a sandbox. */
    public static boolean isMadeBy(Parameter parameter) {
        return TestSandbox.class.isAssignableFrom(parameter.getType());
    }

    /**
     * What a parameter asks for by its own annotations, by those of the test, and by those around it: the nearest goes
     * before the others.
     *
     * @param test that is being run; the parameter may be one of a set-up method's
     * @param otherwise where nothing is annotated
     * @throws Misuse when that makes no sense
     */
    public static SandboxRequest of(
            Parameter parameter,
            Optional<? extends AnnotatedElement> test,
            Class<?> testClass,
            InitialState otherwise) {
        List<AnnotatedElement> places = new ArrayList<>(List.of(parameter));
        test.ifPresent(places::add);
        for (Class<?> around = testClass; around != null; around = around.getEnclosingClass()) {
            places.add(around);
        }
        try {
            SandboxType<?> kind = SandboxType.of(
                    parameter.getType().asSubclass(TestSandbox.class),
                    Optional.ofNullable(parameter.getAnnotation(Family.class)).map(Family::value));
            return new SandboxRequest(kind, beginning(places, otherwise), number(parameter, kind));
        } catch (Misuse e) {
            throw new Misuse(where(parameter) + ": " + e.getMessage(), e);
        }
    }

    /** The place of a parameter, for a message. */
    public static String where(Parameter parameter) {
        Executable method = parameter.getDeclaringExecutable();
        return "%s.%s, parameter %s %s"
                .formatted(
                        method.getDeclaringClass().getName(),
                        method.getName(),
                        parameter.getType().getSimpleName(),
                        parameter.getName());
    }

    private static InitialState beginning(List<AnnotatedElement> places, InitialState otherwise) {
        InitialState beginning = otherwise;
        Optional<Seed> seed = nearest(places, Seed.class);
        Optional<Snapshot> snapshot = nearest(places, Snapshot.class);
        if (seed.isPresent() && snapshot.isPresent()) {
            boolean snapshotIsNearer = place(places, Snapshot.class) < place(places, Seed.class);
            if (place(places, Snapshot.class) == place(places, Seed.class)) {
                throw new Misuse(
                        "@Seed(\"%s\") and @Snapshot(\"%s\") stand side by side, and a sandbox begins with one of them; take one away."
                                .formatted(seed.get().value(), snapshot.get().value()));
            }
            beginning = snapshotIsNearer
                    ? beginning.snapshot(snapshot.get().value())
                    : beginning.seed(seed.get().value());
        } else if (seed.isPresent()) {
            beginning = beginning.seed(seed.get().value());
        } else if (snapshot.isPresent()) {
            beginning = beginning.snapshot(snapshot.get().value());
        }
        Optional<ApiTime> api = nearest(places, ApiTime.class);
        if (api.isPresent()) {
            beginning = beginning.apiTime(
                    moment("ApiTime", api.get().value(), api.get().frozen()));
        }
        Optional<WireTime> wire = nearest(places, WireTime.class);
        if (wire.isPresent()) {
            beginning = beginning.wireTime(
                    moment("WireTime", wire.get().value(), wire.get().frozen()));
        }
        return nearest(places, ReusedConnections.class).isPresent() ? beginning.reusingConnections() : beginning;
    }

    private static <A extends Annotation> Optional<A> nearest(List<AnnotatedElement> places, Class<A> type) {
        return places.stream()
                .flatMap(place -> Optional.ofNullable(place.getAnnotation(type)).stream())
                .findFirst();
    }

    private static int place(List<AnnotatedElement> places, Class<? extends Annotation> type) {
        int at = 0;
        while (!places.get(at).isAnnotationPresent(type)) {
            at++;
        }
        return at;
    }

    private static InitialState.Moment moment(String annotation, String text, boolean frozen) {
        try {
            return new InitialState.Moment(Instant.parse(text), frozen);
        } catch (DateTimeException e) {
            throw new Misuse(
                    "@%s(\"%s\") is no instant; write one as ISO 8601 does: 2026-03-01T00:00:00Z."
                            .formatted(annotation, text),
                    e);
        }
    }

    private static int number(Parameter parameter, SandboxType<?> kind) {
        int number = 0;
        for (Parameter other : parameter.getDeclaringExecutable().getParameters()) {
            if (other.equals(parameter)) {
                return number;
            }
            if (isMadeBy(other) && family(other).equals(kind.family())) {
                number++;
            }
        }
        return number;
    }

    private static String family(Parameter parameter) {
        return Optional.ofNullable(parameter.getAnnotation(Family.class))
                .or(() -> Optional.ofNullable(parameter.getType().getAnnotation(Family.class)))
                .map(Family::value)
                .orElse("");
    }
}
