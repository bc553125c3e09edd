package org.metatrend.ingest.spark;

import java.io.Serializable;
import java.lang.reflect.InvocationTargetException;
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
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Carries a record to a Spark row and back. Spark's own bean encoder gives a record no columns and says nothing, so
 * this is the one place that knows rows by column.
 *
 * <p>Components may be {@code int}, {@code long}, {@code double}, {@code boolean}, {@code String}, an enum,
 * {@link OptionalInt}, {@link OptionalDouble}, another such record, a {@code List} of any of these, or a
 * {@code Map<String, String>} (an array of pairs, which keeps its order).
 *
 * @param <T> the record
 */
final class RecordCodec<T> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Class<T> type;

    RecordCodec(Class<T> type) {
        this.type = type;
        schema();
    }

    /** The columns of the record. */
    StructType schema() {
        return struct(type);
    }

    Row toRow(T record) {
        return row(record);
    }

    T fromRow(Row row) {
        return type.cast(record(type, row));
    }

    private static StructType struct(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type + " is no record");
        }
        StructField[] fields = Arrays.stream(type.getRecordComponents())
                .map(c -> DataTypes.createStructField(c.getName(), dataType(c.getGenericType()), true))
                .toArray(StructField[]::new);
        return DataTypes.createStructType(fields);
    }

    private static DataType dataType(Type type) {
        if (type instanceof ParameterizedType generic) {
            if (generic.getRawType() == List.class) {
                return DataTypes.createArrayType(dataType(generic.getActualTypeArguments()[0]), false);
            }
            if (generic.getRawType() == Map.class) {
                return DataTypes.createArrayType(DataTypes.createArrayType(DataTypes.StringType, false), false);
            }
        } else if (type instanceof Class<?> plain) {
            if (plain == int.class || plain == OptionalInt.class) {
                return DataTypes.IntegerType;
            }
            if (plain == long.class || plain == Long.class) {
                return DataTypes.LongType;
            }
            if (plain == double.class || plain == OptionalDouble.class) {
                return DataTypes.DoubleType;
            }
            if (plain == boolean.class) {
                return DataTypes.BooleanType;
            }
            if (plain == String.class || plain.isEnum()) {
                return DataTypes.StringType;
            }
            if (plain.isRecord()) {
                return struct(plain);
            }
        }
        throw new IllegalArgumentException("no column type for " + type);
    }

    private static Row row(Object record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            try {
                values[i] = out(components[i].getAccessor().invoke(record));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("a record's accessors are public and do not throw", e);
            }
        }
        return RowFactory.create(values);
    }

    private static Object out(Object value) {
        if (value instanceof OptionalInt i) {
            return i.isPresent() ? i.getAsInt() : null;
        }
        if (value instanceof OptionalDouble d) {
            return d.isPresent() ? d.getAsDouble() : null;
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(RecordCodec::out).toArray();
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(e -> new String[] {(String) e.getKey(), (String) e.getValue()})
                    .toArray();
        }
        return value instanceof Record ? row(value) : value;
    }

    private static Object record(Class<?> type, Row row) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < values.length; i++) {
            types[i] = components[i].getType();
            values[i] = in(components[i].getGenericType(), row, i);
        }
        try {
            var constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("a row that is no valid " + type.getSimpleName(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("every record has its canonical constructor", e);
        }
    }

    private static Object in(Type type, Row row, int i) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            Type element = generic.getActualTypeArguments()[0];
            List<Object> list = new ArrayList<>();
            for (Object value : row.getList(i)) {
                list.add(in(element, value));
            }
            return list;
        }
        if (type instanceof ParameterizedType) {
            Map<String, String> map = new LinkedHashMap<>();
            for (Object pair : row.getList(i)) {
                List<String> both = strings(pair);
                map.put(both.get(0), both.get(1));
            }
            return map;
        }
        return in(type, row.get(i));
    }

    private static Object in(Type type, Object value) {
        if (type instanceof ParameterizedType generic) {
            Type element = generic.getActualTypeArguments()[0];
            return strings(value).stream().map(v -> in(element, v)).toList();
        }
        Class<?> plain = (Class<?>) type;
        if (plain == OptionalInt.class) {
            return value == null ? OptionalInt.empty() : OptionalInt.of((Integer) value);
        }
        if (plain == OptionalDouble.class) {
            return value == null ? OptionalDouble.empty() : OptionalDouble.of((Double) value);
        }
        if (plain.isEnum()) {
            return Arrays.stream(plain.getEnumConstants())
                    .filter(c -> ((Enum<?>) c).name().equals(value))
                    .findFirst()
                    .orElseThrow();
        }
        return plain.isRecord() ? record(plain, (Row) value) : value;
    }

    private static List<String> strings(Object array) {
        List<String> strings = new ArrayList<>();
        scala.collection.Iterator<?> iterator = ((scala.collection.Iterable<?>) array).iterator();
        while (iterator.hasNext()) {
            strings.add((String) iterator.next());
        }
        return strings;
    }
}
