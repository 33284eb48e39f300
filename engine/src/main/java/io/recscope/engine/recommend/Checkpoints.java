package io.recscope.engine.recommend;

import io.recscope.engine.fault.BadData;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/// Training that is not finished, in a folder: all that it needs to go on, one file for each.
///
/// A file is known by a digest over whatever determines the training. It appears under its name only when it is
/// complete and flushed, and carries a checksum. One that is damaged or belongs to something else is renamed
/// and stays.
///
/// @param folder made when something is first written
public record Checkpoints(Path folder) {
    private static final String SUFFIX = ".checkpoint";
    private static final String DIGEST = "recscope.training";
    private static final String CHECKSUM = "recscope.checksum";
    private static final int CHUNK = 1 << 16;

    /// What was kept of a training.
    ///
    /// @param remarks is told in a sentence what could not be read, and where it is now
    /// @return empty when there is nothing, or nothing that can be used
    public Optional<Weights> read(String digest, Consumer<String> remarks) {
        Path file = file(digest);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(sound(file, digest));
        } catch (BadData e) {
            remarks.accept("A checkpoint could not be used and was put aside as "
                    + aside(file).map(Path::toString).orElse(file.toString()) + ": " + e.what() + ".");
        } catch (IOException e) {
            remarks.accept("A checkpoint could not be read: " + e + ".");
        }
        return Optional.empty();
    }

    private static Weights sound(Path file, String digest) throws IOException {
        SafeTensors tensors = SafeTensors.open(file);
        Map<String, String> metadata = tensors.metadata();
        if (!digest.equals(metadata.get(DIGEST))) {
            throw new BadData("it belongs to another training", file.toString(), "");
        }
        Weights weights = tensors.weights();
        if (!checksum(weights).equals(metadata.get(CHECKSUM))) {
            throw new BadData("its numbers are not those that were written", file.toString(), "");
        }
        return weights;
    }

    /// Puts a training's file aside under another name, where it is neither read nor overwritten.
    ///
    /// @return where it is now; empty when there is none or it cannot be moved
    public Optional<Path> aside(String digest) {
        return aside(file(digest));
    }

    private static Optional<Path> aside(Path file) {
        for (int number = 1; ; number++) {
            Path other = file.resolveSibling(file.getFileName() + ".unusable-" + number);
            if (!Files.exists(other)) {
                try {
                    return Optional.of(Files.move(file, other));
                } catch (IOException e) {
                    return Optional.empty();
                }
            }
        }
    }

    /// Keeps a training's state in place of an earlier one. The thread may be interrupted meanwhile: the file is
    /// written all the same, and the interrupt stays.
    ///
    /// @throws IOException when the disk is full or the folder read-only; an earlier state is left as it is
    public void write(String digest, Weights state) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            Files.createDirectories(folder);
            Map<String, String> metadata = Map.of(DIGEST, digest, CHECKSUM, checksum(state));
            while (true) {
                try {
                    SafeTensors.write(file(digest), metadata, state);
                    return;
                } catch (ClosedByInterruptException e) {
                    interrupted |= Thread.interrupted();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Forgets a training that is finished.
    ///
    /// @throws IOException when the folder is read-only
    public void remove(String digest) throws IOException {
        Files.deleteIfExists(file(digest));
    }

    private Path file(String digest) {
        if (!digest.matches("[0-9a-f]{8,64}")) {
            throw new IllegalArgumentException("not a digest: " + digest);
        }
        return folder.resolve(digest + SUFFIX);
    }

    private static String checksum(Weights weights) {
        CRC32C sum = new CRC32C();
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        weights.floats().forEach((name, numbers) -> {
            for (int from = 0; from < numbers.length; from += CHUNK / Float.BYTES) {
                int n = Math.min(numbers.length - from, CHUNK / Float.BYTES);
                bytes.clear().asFloatBuffer().put(numbers, from, n);
                sum.update(bytes.limit(n * Float.BYTES));
            }
        });
        weights.ints().forEach((name, numbers) -> {
            for (int from = 0; from < numbers.length; from += CHUNK / Integer.BYTES) {
                int n = Math.min(numbers.length - from, CHUNK / Integer.BYTES);
                bytes.clear().asIntBuffer().put(numbers, from, n);
                sum.update(bytes.limit(n * Integer.BYTES));
            }
        });
        return Long.toHexString(sum.getValue());
    }
}
