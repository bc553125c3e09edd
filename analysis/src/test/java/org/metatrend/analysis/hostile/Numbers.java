package org.metatrend.analysis.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;

/** Looks through everything that a result says, by all its methods without arguments, for what is not a number. */
final class Numbers {
    // What objects have anyway, and what would start new computations.
    private static final Set<String> PASSED_OVER = Set.of(
            "hashCode", "toString", "getClass", "notify", "notifyAll", "wait", "clone", "ordinal", "model", "design");

    private final List<String> missing = new ArrayList<>();
    private final IdentityHashMap<Object, Boolean> seen = new IdentityHashMap<>();

    private Numbers() {}

    /** Where the result has no number, such as "coefficients[0].p". */
    static List<String> missingIn(Object result) {
        Numbers numbers = new Numbers();
        numbers.look("", result);
        return numbers.missing;
    }

    /**
     * Asserts that a computation gives numbers alone, or refuses with a message in words.
     *
     * @return whether it gave a result
     */
    static boolean areAllIn(String what, Supplier<?> computation) {
        Object result;
        try {
            result = computation.get();
        } catch (IllegalArgumentException refusal) {
            assertThat(refusal.getMessage()).as(what).isNotBlank();
            return false;
        }
        assertThat(missingIn(result)).as("%s: %s", what, result).isEmpty();
        return true;
    }

    private void look(String path, Object value) {
        if (value instanceof Double number) {
            if (number.isNaN()) {
                missing.add(path);
            }
        } else if (value instanceof double[] numbers) {
            for (int i = 0; i < numbers.length; i++) {
                look(path + "[" + i + "]", numbers[i]);
            }
        } else if (value instanceof Object[] rows) {
            for (int i = 0; i < rows.length; i++) {
                look(path + "[" + i + "]", rows[i]);
            }
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                look(path + "[" + i + "]", list.get(i));
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, inside) -> look(path + "." + key, inside));
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(inside -> look(path, inside));
        } else if (value instanceof OptionalDouble optional) {
            optional.ifPresent(inside -> look(path, inside));
        } else if (value != null
                && !(value instanceof Enum<?>)
                && value.getClass().getName().startsWith("org.metatrend.analysis")
                && seen.put(value, true) == null) {
            methods(path, value);
        }
    }

    private void methods(String path, Object value) {
        for (Method method : value.getClass().getMethods()) {
            if (method.getParameterCount() == 0
                    && !Modifier.isStatic(method.getModifiers())
                    && !PASSED_OVER.contains(method.getName())) {
                look(path + "." + method.getName(), call(method, value, path));
            }
        }
    }

    private Object call(Method method, Object value, String path) {
        try {
            // A lambda's or a package's own class may hide a public method.
            method.setAccessible(true);
            return method.invoke(value);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refusal) {
                assertThat(refusal.getMessage()).as(path).isNotBlank();
                return null;
            }
            throw new AssertionError(path + "." + method.getName(), e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(path + "." + method.getName(), e);
        }
    }
}
