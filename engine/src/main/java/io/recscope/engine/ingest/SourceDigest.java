package io.recscope.engine.ingest;

import io.recscope.engine.work.Work;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 of a file.
final class SourceDigest {
    private SourceDigest() {}

    /// Lower-case hexadecimal digits.
    static String of(Path file, Work work) throws IOException, InterruptedException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        byte[] block = new byte[1 << 20];
        long size = Math.max(1, Files.size(file));
        long done = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                work.checkCancelled();
                digest.update(block, 0, n);
                done += n;
                work.report(Math.min(1, (double) done / size), "checking " + file.getFileName());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
