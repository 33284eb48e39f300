package io.recscope.engine.language;

import io.recscope.engine.fault.MachineFault;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;

/// A quantised encoder that comes with the program, as resources at the root of the class path.
///
/// The digests are written down here, so that an encoder is known without reading it.
///
/// @param name its name and the beginning of its resources' names
/// @param dimensions length of its vectors
/// @param lowerCase whether its vocabulary has no capitals and its tokenizer does not make them small
/// @param weights SHA-256 of the ONNX file
/// @param tokenizer SHA-256 of the tokenizer's file
record BundledModel(String name, int dimensions, boolean lowerCase, String weights, String tokenizer) {
    static final BundledModel ENGLISH = new BundledModel(
            "bge-small-en-v1.5",
            384,
            false,
            "6c9c6101a956d62dfb5e7190c538226c0c5bb9cb27b651234b6df063ee7dbfe4",
            "d241a60d5e8f04cc1b2b3e9ef7a4921b27bf526d9f6050ab90f9267a1f9e5c66");
    static final BundledModel CHINESE = new BundledModel(
            "bge-small-zh-v1.5",
            512,
            true,
            "15b717c382bcb518ba457b93ea6850ede7f4f1cd8937454aa06972366cd19bcc",
            "48cea5d44424912a6fd1ea647bf4fe50b55ab8b1e5879c3275f80e339e8fae26");

    /// @throws MachineFault when the resource is missing or another than expected
    byte[] readWeights() {
        return read(name + "-q.onnx", weights);
    }

    /// @throws MachineFault when the resource is missing or another than expected
    byte[] readTokenizer() {
        return read(name + "-q-tokenizer.json", tokenizer);
    }

    private static byte[] read(String resource, String digest) {
        try (InputStream in = BundledModel.class.getResourceAsStream("/" + resource)) {
            if (in == null) {
                throw broken("The encoder is missing", resource);
            }
            byte[] contents = in.readAllBytes();
            if (!HexFormat.of().formatHex(Digest.bytes(contents)).equals(digest)) {
                throw broken("The encoder is damaged or of another version", resource);
            }
            return contents;
        } catch (IOException e) {
            throw broken("The encoder cannot be read", resource, e);
        }
    }

    private static MachineFault broken(String what, String resource, Throwable... cause) {
        return new MachineFault(what, resource, "Install the program again.", cause);
    }
}
