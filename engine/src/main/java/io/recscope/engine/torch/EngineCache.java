package io.recscope.engine.torch;

import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/// The folder into which native libraries are unpacked, once for all starts of the program.
///
/// Files are written to a folder of their own, which gets its name when it is complete; a lock lets one process
/// do so at a time. What an interrupted unpacking left is removed by the next one.
record EngineCache(Path root) {
    private static final String HALF = "unpacking";
    private static final int PORTION = 1 << 20;
    private static final long SPARE = 16L << 20;
    private static final long PATIENCE = 100;

    /// Makes the folder and tries whether it can be written.
    ///
    /// @throws MachineFault when it cannot
    void open() {
        try {
            Files.createDirectories(root);
            Files.delete(Files.createTempFile(root, "writable", ""));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private MachineFault unwritable(IOException cause) {
        return new MachineFault(
                "The cache folder cannot be written",
                root.toString(),
                "Give yourself rights on the folder, or name another one with the environment variable RECSCOPE_CACHE.",
                cause);
    }

    /// Where native PyTorch is.
    Path engines() {
        return root.resolve("pytorch");
    }

    Path folder(BundledLibtorch bundle) {
        return engines().resolve(bundle.folder());
    }

    /// The folder that holds what is bundled, unpacked when that was not done before or was damaged since.
    ///
    /// @param work is told how much was unpacked
    /// @throws MachineFault when the folder cannot be written or has too little space
    /// @throws InterruptedException when `work` was cancelled
    Path unpacked(BundledLibtorch bundle, Work work) throws InterruptedException {
        Path folder = folder(bundle);
        if (Receipt.isSound(folder)) {
            return folder;
        }
        open();
        try {
            Files.createDirectories(engines());
            try (FileChannel channel = FileChannel.open(
                            engines().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = lock(channel, work)) {
                // another process may have unpacked it meanwhile
                if (lock.isValid() && !Receipt.isSound(folder)) {
                    unpack(bundle, folder, work);
                }
            }
        } catch (ClosedByInterruptException e) {
            throw interrupted(e);
        } catch (IOException e) {
            throw new MachineFault(
                    "PyTorch cannot be unpacked into the cache folder: " + e.getMessage(),
                    engines().toString(),
                    "Check the free space and your rights, end other RecScopes, or name another folder with the"
                            + " environment variable RECSCOPE_CACHE.",
                    e);
        }
        return folder;
    }

    private static InterruptedException interrupted(ClosedByInterruptException cause) {
        // the interrupt that closed the file is still set
        Thread.interrupted();
        InterruptedException interrupted = new InterruptedException("cancelled");
        interrupted.initCause(cause);
        return interrupted;
    }

    private static FileLock lock(FileChannel channel, Work work) throws IOException, InterruptedException {
        while (true) {
            try {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return lock;
                }
            } catch (OverlappingFileLockException e) {
                // held by another thread of this process
            }
            work.report(Double.NaN, "waiting for another start that unpacks PyTorch");
            work.checkCancelled();
            Thread.sleep(PATIENCE);
        }
    }

    private void unpack(BundledLibtorch bundle, Path folder, Work work) throws IOException, InterruptedException {
        removeHalves();
        requireSpace(bundle.bytes() + SPARE);
        Path half = Files.createTempDirectory(engines(), HALF);
        try {
            List<Receipt.Line> lines = new ArrayList<>();
            long done = 0;
            for (BundledLibtorch.Part part : bundle.parts()) {
                lines.add(copy(part, half, done, bundle.bytes(), work));
                done += part.bytes();
            }
            new Receipt(lines).write(half);
            delete(folder);
            Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
            work.report(1, "unpacked PyTorch");
        } finally {
            delete(half);
        }
    }

    private static Receipt.Line copy(BundledLibtorch.Part part, Path folder, long before, long all, Work work)
            throws IOException, InterruptedException {
        CRC32 checksum = new CRC32();
        byte[] portion = new byte[PORTION];
        long written = 0;
        try (InputStream in = part.source().openStream();
                OutputStream file = Files.newOutputStream(folder.resolve(part.name()));
                OutputStream out = new CheckedOutputStream(file, checksum)) {
            for (int n = in.read(portion); n >= 0; n = in.read(portion)) {
                work.checkCancelled();
                out.write(portion, 0, n);
                written += n;
                work.report(
                        Math.min(1, (before + written) / (double) Math.max(1, all)),
                        String.format(
                                Locale.ROOT,
                                "unpacking PyTorch, once: %d of %d MB",
                                (before + written) >> 20,
                                all >> 20));
            }
        }
        if (written != part.bytes()) {
            throw new IOException(part.name() + " has " + written + " bytes instead of " + part.bytes());
        }
        return Receipt.line(folder, part.name(), checksum.getValue());
    }

    /// @throws MachineFault when the folder's disk has fewer free bytes
    void requireSpace(long bytes) throws IOException {
        long free = Files.getFileStore(root).getUsableSpace();
        if (free < bytes) {
            throw new MachineFault(
                    "The cache folder's disk has " + (free >> 20) + " MB left, and PyTorch needs " + (bytes >> 20)
                            + " MB",
                    root.toString(),
                    "Make room, or name a folder on another disk with the environment variable RECSCOPE_CACHE.");
        }
    }

    /// The length of all files in it; 0 when it does not exist.
    long size() throws IOException {
        if (!Files.isDirectory(root)) {
            return 0;
        }
        long bytes = 0;
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path path : tree.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(path);
            }
        }
        return bytes;
    }

    private void removeHalves() throws IOException {
        try (Stream<Path> folders = Files.list(engines())) {
            for (Path folder : folders.toList()) {
                if (folder.getFileName().toString().startsWith(HALF)) {
                    delete(folder);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
