package io.recscope.engine.recommend;

import io.recscope.engine.fault.BadData;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Named arrays of numbers: all that a model learned.
///
/// The arrays are not copied; nobody changes them.
///
/// @param floats by name, sorted
/// @param ints by name, sorted
public record Weights(Map<String, float[]> floats, Map<String, int[]> ints) {
    public Weights {
        floats = new TreeMap<>(floats);
        ints = new TreeMap<>(ints);
    }

    /// The array of a name.
    ///
    /// @throws BadData when there is none of that name
    public float[] floats(String name) {
        return there(floats.get(name), name);
    }

    /// The array of a name.
    ///
    /// @throws BadData when there is none of that name
    public int[] ints(String name) {
        return there(ints.get(name), name);
    }

    /// The array of a name and a length that is known, such as the number of items.
    ///
    /// @throws BadData when there is none of that name and length
    public float[] floats(String name, int length) {
        float[] values = floats(name);
        if (values.length != length) {
            throw foreign("have " + values.length + " numbers '" + name + "', not " + length);
        }
        return values;
    }

    /// The array of a name and a length that is known.
    ///
    /// @throws BadData when there is none of that name and length
    public int[] ints(String name, int length) {
        int[] values = ints(name);
        if (values.length != length) {
            throw foreign("have " + values.length + " numbers '" + name + "', not " + length);
        }
        return values;
    }

    private static <T> T there(@Nullable T array, String name) {
        if (array == null) {
            throw foreign("lack '" + name + "'");
        }
        return array;
    }

    private static BadData foreign(String how) {
        return new BadData(
                "The stored weights " + how,
                "",
                "They belong to another model or dataset; fit the model again on this one.");
    }
}
