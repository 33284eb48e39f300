package io.recscope.engine.language;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// The first half of a text's SHA-256 (UTF-8): what a stored vector is found by. Two different texts never share one
/// in practice.
public record TextKey(long high, long low) {
    public static TextKey of(String text) {
        ByteBuffer digest = ByteBuffer.wrap(Digest.bytes(text.getBytes(StandardCharsets.UTF_8)));
        return new TextKey(digest.getLong(), digest.getLong());
    }
}
