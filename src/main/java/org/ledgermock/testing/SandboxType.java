package org.ledgermock.testing;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A type of sandbox and its family: {@link TestSandbox} serves any family, a subclass serves the one that it names. The
 * subclasses that come with Ledgermock follow the same rules as your own.
 */
public final class SandboxType<T extends TestSandbox> {

    private final Class<T> type;
    private final String family;
    private final Constructor<T> constructor;

    private SandboxType(Class<T> type, String family, Constructor<T> constructor) {
        this.type = type;
        this.family = family;
        this.constructor = constructor;
    }

    /** The type of sandbox that serves any family, for this one. */
    public static SandboxType<TestSandbox> of(String family) {
        return of(TestSandbox.class, Optional.of(requireNonNull(family, "family")));
    }

    /** @throws Misuse when the type names no family, or cannot be made from outside */
    public static <T extends TestSandbox> SandboxType<T> of(Class<T> type) {
        return of(type, Optional.empty());
    }

    /**
     * The sandbox type of a class.
     *
     * @param chosen the family, where the type is for any
     * @throws Misuse when neither names a family or both do, or the type cannot be made from outside
     */
    public static <T extends TestSandbox> SandboxType<T> of(Class<T> type, Optional<String> chosen) {
        Optional<String> own =
                Optional.ofNullable(type.getAnnotation(Family.class)).map(Family::value);
        if (own.isPresent() && chosen.isPresent() && !own.equals(chosen)) {
            throw new Misuse("%s is for the family '%s' and cannot be one of '%s'; take TestSandbox for any family."
                    .formatted(type.getSimpleName(), own.get(), chosen.get()));
        }
        String family = own.or(() -> chosen)
                .orElseThrow(() -> new Misuse(
                        type.equals(TestSandbox.class)
                                ? "TestSandbox is for any family, and none is named; write @Family(\"…\") TestSandbox, or take the type that a vendor has of its own."
                                : "%s does not name its family; write @Family(\"…\") on the class."
                                        .formatted(type.getName())));
        return new SandboxType<>(type, family, constructor(type));
    }

    private static <T extends TestSandbox> Constructor<T> constructor(Class<T> type) {
        try {
            Constructor<T> constructor = type.getConstructor(SandboxContext.class);
            if (isOpen(type)) {
                return constructor;
            }
            throw cannotBeMade(type, null);
        } catch (NoSuchMethodException e) {
            throw cannotBeMade(type, e);
        }
    }

    private static boolean isOpen(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && !Modifier.isAbstract(type.getModifiers())
                && (!type.isMemberClass() || Modifier.isStatic(type.getModifiers()));
    }

    private static Misuse cannotBeMade(Class<?> type, @Nullable Throwable cause) {
        return new Misuse(
                "%s cannot be made: write a public static class, or a top-level one, not abstract, with the constructor public %s(SandboxContext context) { super(context); }."
                        .formatted(type.getName(), type.getSimpleName()),
                cause);
    }

    public String family() {
        return family;
    }

    public Class<T> type() {
        return type;
    }

    T make(SandboxContext context) {
        try {
            return constructor.newInstance(context);
        } catch (InvocationTargetException e) {
            throw new Misuse("The constructor of %s failed: %s".formatted(type.getName(), e.getCause()), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw cannotBeMade(type, e);
        }
    }
}
