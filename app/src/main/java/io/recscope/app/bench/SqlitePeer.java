package io.recscope.app.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The sqlite3 command line as a peer of the import: the same file into a table, then an index on its first and last
/// column, the user and the order.
///
/// @param program the sqlite3 program
/// @param scratch where its databases go
record SqlitePeer(Path program, Path scratch) {

    /// The peer, when sqlite3 is on the PATH.
    static Optional<SqlitePeer> find(Path scratch) {
        String path = System.getenv().getOrDefault("PATH", "");
        for (String folder : path.split(File.pathSeparator, -1)) {
            Path program = Path.of(folder, "sqlite3");
            if (Files.isExecutable(program)) {
                return Optional.of(new SqlitePeer(program, scratch));
            }
        }
        return Optional.empty();
    }

    /// Seconds of one import into a fresh database.
    double seconds(Path csv) throws IOException, InterruptedException {
        List<String> columns;
        try (var lines = Files.lines(csv)) {
            columns = List.of(lines.findFirst().orElseThrow().split(","));
        }
        Path database = Files.createTempDirectory(scratch, "sqlite").resolve("peer.db");
        String script = "CREATE TABLE t("
                + String.join(",", columns.stream().map(c -> c + " INTEGER").toList())
                + ");\n.mode csv\n.import --skip 1 '" + csv + "' t\nCREATE INDEX i ON t(" + columns.getFirst() + ","
                + columns.getLast() + ");\n";
        Path input = Files.writeString(database.resolveSibling("script"), script);
        return Stopwatch.seconds(() -> {
            Process process = new ProcessBuilder(program.toString(), database.toString())
                    .redirectInput(input.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException("sqlite3 failed: " + said);
            }
        });
    }
}
