package org.ledgermock.message;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a record type asks of JSON, found out once: files are many, and the types that read them few.
 *
 * @param keys of its components, in their order
 * @param types of its components, in the same order
 * @param accessors of its components, in the same order
 */
record RecordForm(Constructor<?> constructor, List<String> keys, List<Type> types, List<Method> accessors) {

    private static final ClassValue<RecordForm> FORMS = new ClassValue<>() {
        @Override
        protected RecordForm computeValue(Class<?> type) {
            return found(type);
        }
    };

    static RecordForm of(Class<?> record) {
        return FORMS.get(record);
    }

    private static RecordForm found(Class<?> record) {
        RecordComponent[] components = record.getRecordComponents();
        Class<?>[] raw = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = record.getDeclaredConstructor(raw);
            constructor.trySetAccessible();
            return new RecordForm(
                    constructor,
                    Arrays.stream(components).map(RecordForm::key).toList(),
                    Arrays.stream(components)
                            .map(RecordComponent::getGenericType)
                            .toList(),
                    Arrays.stream(components)
                            .map(RecordComponent::getAccessor)
                            .peek(AccessibleObject::trySetAccessible)
                            .toList());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("the record " + record.getName() + " has no canonical constructor", e);
        }
    }

    /** Those of its keys that have to be there. */
    List<String> required() {
        List<String> required = new ArrayList<>();
        for (int at = 0; at < keys.size(); at++) {
            if (!(types.get(at) instanceof ParameterizedType)) {
                required.add(keys.get(at));
            }
        }
        return required;
    }

    /** The value of one of its components. */
    Object value(Record record, int at) {
        try {
            return requireNonNull(accessors.get(at).invoke(record));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(accessors.get(at) + " cannot be called", e);
        }
    }

    private static String key(RecordComponent component) {
        Key key = component.getAnnotation(Key.class);
        return key == null ? component.getName() : key.value();
    }
}
