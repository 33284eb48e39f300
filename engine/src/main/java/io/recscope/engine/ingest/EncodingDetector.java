package io.recscope.engine.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/// Guesses an encoding from the first bytes.
///
/// Byte order marks are certain, NULs at every other place mean UTF-16, and text that decodes as UTF-8 hardly ever is
/// anything else. Of the rest, Chinese text in GB18030 consists of pairs of high bytes, while accented letters of
/// Windows-1252 stand alone among ASCII.
final class EncodingDetector {
    private static final double MOSTLY_PAIRS = 0.8;

    private EncodingDetector() {}

    static Guess<Encoding> guess(Sample sample) {
        byte[] b = sample.bytes();
        if (startsWith(b, 0xef, 0xbb, 0xbf)) {
            return new Guess<>(Encoding.UTF_8, 1, "the file begins with the byte order mark of UTF-8");
        }
        if (startsWith(b, 0xff, 0xfe)) {
            return new Guess<>(Encoding.UTF_16LE, 1, "the file begins with the byte order mark of UTF-16");
        }
        if (startsWith(b, 0xfe, 0xff)) {
            return new Guess<>(Encoding.UTF_16BE, 1, "the file begins with the byte order mark of UTF-16");
        }
        double evenZeros = zeros(b, 0);
        double oddZeros = zeros(b, 1);
        if (oddZeros > 0.4 && evenZeros < 0.05) {
            return new Guess<>(Encoding.UTF_16LE, 0.9, "every second byte is zero");
        }
        if (evenZeros > 0.4 && oddZeros < 0.05) {
            return new Guess<>(Encoding.UTF_16BE, 0.9, "every second byte is zero");
        }
        return narrow(sample);
    }

    private static Guess<Encoding> narrow(Sample sample) {
        int high = high(sample.bytes());
        if (high == 0) {
            return new Guess<>(Encoding.UTF_8, 0.9, "the beginning of the file is plain ASCII");
        }
        if (decodes(sample, Encoding.UTF_8)) {
            return new Guess<>(Encoding.UTF_8, 0.99, "its characters beyond ASCII are valid UTF-8");
        }
        double pairs = pairs(sample.bytes());
        if (pairs >= MOSTLY_PAIRS && decodes(sample, Encoding.GB18030)) {
            return new Guess<>(
                    Encoding.GB18030,
                    Math.min(0.97, pairs),
                    "its bytes beyond ASCII come in pairs as Chinese text does");
        }
        return new Guess<>(
                Encoding.WINDOWS_1252, 0.7, "it is no UTF-8, and its bytes beyond ASCII stand alone as accents do");
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static double zeros(byte[] bytes, int parity) {
        int zeros = 0;
        int all = 0;
        for (int i = parity; i < bytes.length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
            all++;
        }
        return all == 0 ? 0 : (double) zeros / all;
    }

    private static int high(byte[] bytes) {
        int high = 0;
        for (byte b : bytes) {
            high += b < 0 ? 1 : 0;
        }
        return high;
    }

    /// The part of high bytes that stand in pairs.
    private static double pairs(byte[] bytes) {
        int paired = 0;
        int high = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                boolean pair = i + 1 < bytes.length && bytes[i + 1] < 0;
                high += pair ? 2 : 1;
                paired += pair ? 2 : 0;
                i += pair ? 1 : 0;
            }
        }
        return high == 0 ? 0 : (double) paired / high;
    }

    /// Whether the sample is valid; a character cut off at its end is forgiven.
    private static boolean decodes(Sample sample, Encoding encoding) {
        CharsetDecoder decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(sample.bytes().length + 1);
        return !decoder.decode(ByteBuffer.wrap(sample.bytes()), chars, sample.whole())
                .isError();
    }
}
