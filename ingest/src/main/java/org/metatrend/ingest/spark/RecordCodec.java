package org.metatrend.ingest.spark;

import java.io.Serializable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Carries a record between the driver and the executors as an array of plain values. Spark cannot do it: its bean
 * encoder gives a record no columns and says nothing, Kryo fails on records, and Java's serialisation refuses
 * {@link OptionalInt} and {@link OptionalDouble}.
 *
 * <p>Components may be {@code int}, {@code long}, {@code double}, {@code boolean}, {@code String}, an enum,
 * {@link OptionalInt}, {@link OptionalDouble}, {@link Long}, another such record, a {@code List} of any of these, or a
 * {@code Map<String, String>} or {@code Map<String, Integer>}, whose order is kept.
 *
 * @param <T> the record
 */
final class RecordCodec<T extends Record> implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();

    private final Class<T> type;

    /** @throws IllegalArgumentException if a component, at whatever depth, cannot be carried */
    RecordCodec(Class<T> type) {
        this.type = type;
        Shape.of(type);
    }

    Object[] encode(T record) {
        return out(record);
    }

    T decode(Object[] values) {
        return type.cast(in(type, values));
    }

    /** How a record is taken apart and put together. */
    private record Shape(Method[] accessors, Type[] types, java.lang.reflect.Constructor<?> constructor) {

        static Shape of(Class<?> type) {
            Shape known = SHAPES.get(type);
            if (known == null) {
                known = read(type);
                SHAPES.put(type, known);
            }
            return known;
        }

        private static Shape read(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Method[] accessors =
                    Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
            Type[] types = Arrays.stream(components)
                    .map(RecordComponent::getGenericType)
                    .toArray(Type[]::new);
            for (int i = 0; i < types.length; i++) {
                accessors[i].setAccessible(true);
                check(types[i]);
            }
            try {
                var constructor = type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                return new Shape(accessors, types, constructor);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("every record has its canonical constructor", e);
            }
        }

        private static void check(Type type) {
            if (type instanceof ParameterizedType generic) {
                if (generic.getRawType() == List.class) {
                    check(generic.getActualTypeArguments()[0]);
                    return;
                }
                if (generic.getRawType() == Map.class
                        && generic.getActualTypeArguments()[0] == String.class
                        && List.of(String.class, Integer.class).contains(generic.getActualTypeArguments()[1])) {
                    return;
                }
            } else if (type instanceof Class<?> plain) {
                if (plain.isRecord()) {
                    Shape.of(plain);
                    return;
                }
                if (plain == int.class
                        || plain == long.class
                        || plain == double.class
                        || plain == boolean.class
                        || plain == String.class
                        || plain == Long.class
                        || plain == OptionalInt.class
                        || plain == OptionalDouble.class
                        || plain.isEnum()) {
                    return;
                }
            }
            throw new IllegalArgumentException("cannot carry a component of the type " + type);
        }
    }

    private static Object[] out(Record record) {
        Method[] accessors = Shape.of(record.getClass()).accessors();
        Object[] values = new Object[accessors.length];
        for (int i = 0; i < values.length; i++) {
            try {
                values[i] = plain(accessors[i].invoke(record));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("a record's accessors can be called and do not throw", e);
            }
        }
        return values;
    }

    private static Object plain(Object value) {
        if (value instanceof OptionalInt i) {
            return i.isPresent() ? i.getAsInt() : null;
        }
        if (value instanceof OptionalDouble d) {
            return d.isPresent() ? d.getAsDouble() : null;
        }
        if (value instanceof List<?> list) {
            Object[] values = new Object[list.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = plain(list.get(i));
            }
            return values;
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue()))
                    .toArray();
        }
        return value instanceof Record record ? out(record) : value;
    }

    private static Object in(Type type, Object value) {
        if (type instanceof ParameterizedType generic) {
            Object[] values = (Object[]) value;
            return generic.getRawType() == Map.class ? map(values) : list(generic.getActualTypeArguments()[0], values);
        }
        if (type == OptionalInt.class) {
            return value == null ? OptionalInt.empty() : OptionalInt.of((Integer) value);
        }
        if (type == OptionalDouble.class) {
            return value == null ? OptionalDouble.empty() : OptionalDouble.of((Double) value);
        }
        return ((Class<?>) type).isRecord() ? record((Class<?>) type, (Object[]) value) : value;
    }

    private static List<Object> list(Type element, Object[] values) {
        List<Object> list = new ArrayList<>(values.length);
        for (Object value : values) {
            list.add(in(element, value));
        }
        return list;
    }

    private static Map<Object, Object> map(Object[] values) {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            map.put(values[i], values[i + 1]);
        }
        return map;
    }

    private static Object record(Class<?> type, Object[] values) {
        Shape shape = Shape.of(type);
        Object[] components = new Object[values.length];
        for (int i = 0; i < components.length; i++) {
            components[i] = in(shape.types()[i], values[i]);
        }
        try {
            return shape.constructor().newInstance(components);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("values that are no valid " + type.getSimpleName(), e);
        }
    }
}
