package io.recscope.engine.language;

import java.util.List;

/// The encoders of a program: one for each kind of script, or one for all. They are loaded when a text needs them.
public record Encoders(TextEncoder eastAsian, TextEncoder other) implements AutoCloseable {

    /// One encoder for all texts.
    public static Encoders of(TextEncoder encoder) {
        return new Encoders(encoder, encoder);
    }

    /// The encoder that reads a text, by its [Script].
    public TextEncoder forText(String text) {
        return switch (Script.of(text)) {
            case EAST_ASIAN -> eastAsian;
            case OTHER -> other;
        };
    }

    /// All encoders, each once; catalogues have their blocks in this order.
    public List<TextEncoder> all() {
        return other.digest().equals(eastAsian.digest()) ? List.of(other) : List.of(other, eastAsian);
    }

    /// The encoder whose vectors a block holds.
    ///
    /// @throws IllegalArgumentException when it is none of these
    TextEncoder reader(Block block) {
        return all().stream()
                .filter(encoder -> encoder.digest().equals(block.digest()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("vectors of another encoder: " + block));
    }

    @Override
    public void close() {
        try (eastAsian) {
            other.close();
        }
    }
}
