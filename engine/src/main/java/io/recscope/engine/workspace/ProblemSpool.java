package io.recscope.engine.workspace;

import io.recscope.engine.data.RowProblem;
import io.recscope.engine.work.Work;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;

/// Row problems on their way into the database: they wait in a file until the dataset's transaction begins, so that
/// memory does not grow with them. Not thread-safe.
final class ProblemSpool implements Consumer<RowProblem>, AutoCloseable {
    private final Path file;
    private final DataOutputStream out;
    private int count;

    ProblemSpool(Path file) throws IOException {
        this.file = file;
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    /// @throws UncheckedIOException when the disk is full
    @Override
    public void accept(RowProblem problem) {
        try {
            out.writeUTF(problem.file());
            out.writeLong(problem.line());
            out.writeUTF(problem.reason().name());
            out.writeUTF(problem.column());
            out.writeUTF(problem.value());
            count++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void insert(Connection connection, int dataset, Work work) throws IOException, SQLException, InterruptedException {
        out.flush();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
                Batch batch = new Batch(connection, "INSERT INTO row_problem VALUES (?, ?, ?, ?, ?, ?, ?)", work)) {
            for (int no = 0; no < count; no++) {
                batch.add(dataset, no, in.readUTF(), in.readLong(), in.readUTF(), in.readUTF(), in.readUTF());
            }
            batch.finish();
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
