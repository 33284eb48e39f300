package io.recscope.views.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.recscope.engine.experiment.RunJson;
import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.replay.Comparison;
import io.recscope.engine.replay.Ledger;
import io.recscope.engine.replay.Timeline;
import io.recscope.engine.replay.Transcript;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// A session in a file: with a branch the comparison of both, else the moments of the session.
///
/// @param file CSV when its name ends with `.csv`, else JSON
record Export(Playback playback, Path file) {

    /// Computes what is missing and writes the file.
    ///
    /// @throws InterruptedException when `work` was cancelled; nothing is written then
    Path write(Work work) throws InterruptedException {
        playback.before().prepare(work.part(0, 0.5));
        Optional<Timeline> after = playback.after();
        if (after.isPresent()) {
            after.get().prepare(work.part(0.5, 0.95));
        }
        String text = isCsv() ? csv() : json();
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new MachineFault("The file cannot be written", file.toString(), "Check space and rights.", e);
        }
        return file;
    }

    private boolean isCsv() {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    private String csv() {
        return playback.after()
                .map(after -> new Ledger(Comparison.of(playback.before(), after)).csv())
                .orElseGet(() -> Transcript.of(playback.before()).csv());
    }

    private String json() {
        ObjectNode json = playback.after()
                .map(after -> new Ledger(Comparison.of(playback.before(), after)).json())
                .orElseGet(() -> Transcript.of(playback.before()).json());
        if (playback.played().subject() instanceof Subject.User(String id)) {
            json.put("user", id);
        }
        try {
            return RunJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that cannot be written", e);
        }
    }
}
