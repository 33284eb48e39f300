package io.recscope.engine.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gives strings dense numbers in order of first appearance. Not thread-safe.
final class Dictionary {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> strings = new ArrayList<>();

    int number(String text) {
        Integer known = numbers.get(text);
        if (known != null) {
            return known;
        }
        int number = strings.size();
        numbers.put(text, number);
        strings.add(text);
        return number;
    }

    List<String> strings() {
        return strings;
    }

    int size() {
        return strings.size();
    }
}
