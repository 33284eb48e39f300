package io.recscope.engine.sequence;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.data.Interactions;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/// The names of things as numbers that mean the same in every dataset: two ints for each, the first eight bytes
/// of the SHA-256 of its id.
final class Keys {
    private Keys() {}

    static int[] items(Catalog catalog) {
        return of(catalog.size(), catalog::id);
    }

    static int[] categories(Catalog catalog) {
        return of(catalog.categoryCount(), catalog::categoryName);
    }

    static int[] users(Interactions data) {
        return of(data.users(), data::userId);
    }

    private static int[] of(int count, IntFunction<String> id) {
        MessageDigest digest = sha256();
        int[] keys = new int[2 * count];
        for (int number = 0; number < count; number++) {
            ByteBuffer bytes = ByteBuffer.wrap(digest.digest(id.apply(number).getBytes(StandardCharsets.UTF_8)));
            keys[2 * number] = bytes.getInt();
            keys[2 * number + 1] = bytes.getInt();
        }
        return keys;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /// Where the same things stand elsewhere.
    ///
    /// @param there the keys of a list of things
    /// @param here the keys of another
    /// @return for each thing here its number there, −1 when it is not there
    static int[] matched(int[] there, int[] here) {
        Map<Long, Integer> numbers = new HashMap<>();
        for (int number = 0; number < there.length / 2; number++) {
            numbers.put(key(there, number), number);
        }
        int[] matched = new int[here.length / 2];
        Arrays.setAll(matched, number -> numbers.getOrDefault(key(here, number), -1));
        return matched;
    }

    private static long key(int[] keys, int number) {
        return ((long) keys[2 * number] << 32) | (keys[2 * number + 1] & 0xFFFFFFFFL);
    }
}
