package io.recscope.engine.data;

import java.util.ArrayList;
import java.util.List;

/// Gives strings dense numbers in order of first appearance. Not thread-safe.
///
/// An open hash table in one array, because an import looks up several strings a row and the objects of a map would
/// cost most of its time.
final class Dictionary {
    private static final int MIX = 0x9e3779b9;

    private final List<String> strings = new ArrayList<>();
    /// Hash in the upper half, number + 1 in the lower, 0 where nothing is; at most half are taken.
    private long[] slots = new long[1 << 8];

    int number(String text) {
        int hash = text.hashCode();
        int slot = slot(hash);
        while (slots[slot] != 0) {
            if (hash(slot) == hash && strings.get(number(slot)).equals(text)) {
                return number(slot);
            }
            slot = behind(slot);
        }
        return add(text, hash, slot);
    }

    /// The number of `chars[from … to)`; makes a string only when it is new.
    int number(char[] chars, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + chars[i];
        }
        int slot = slot(hash);
        while (slots[slot] != 0) {
            if (hash(slot) == hash && equal(strings.get(number(slot)), chars, from, to)) {
                return number(slot);
            }
            slot = behind(slot);
        }
        return add(new String(chars, from, to - from), hash, slot);
    }

    private static boolean equal(String known, char[] chars, int from, int to) {
        if (known.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (known.charAt(i - from) != chars[i]) {
                return false;
            }
        }
        return true;
    }

    private int slot(int hash) {
        return (hash * MIX) >>> (Integer.numberOfLeadingZeros(slots.length) + 1);
    }

    private int behind(int slot) {
        return (slot + 1) & (slots.length - 1);
    }

    private int hash(int slot) {
        return (int) (slots[slot] >>> 32);
    }

    private int number(int slot) {
        return (int) slots[slot] - 1;
    }

    private int add(String text, int hash, int slot) {
        strings.add(text);
        slots[slot] = ((long) hash << 32) | strings.size();
        if (strings.size() > slots.length / 2) {
            grow();
        }
        return strings.size() - 1;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        for (long entry : old) {
            if (entry != 0) {
                int slot = slot((int) (entry >>> 32));
                while (slots[slot] != 0) {
                    slot = behind(slot);
                }
                slots[slot] = entry;
            }
        }
    }

    List<String> strings() {
        return strings;
    }

    int size() {
        return strings.size();
    }
}
