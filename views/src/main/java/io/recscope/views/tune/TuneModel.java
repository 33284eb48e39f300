package io.recscope.views.tune;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.recommend.policy.Knobs;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.tune.Trial;
import io.recscope.views.desk.Desk;
import io.recscope.views.focus.Focus;
import io.recscope.views.session.OpenStudy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A policy's knobs, and all that follows them: one user's lists, a thousand users' metrics, what a search found.
public final class TuneModel {
    private final Desk desk;
    private final TurnedPolicy policy;
    private final UserModel user;
    private final CrowdModel crowd;
    private final FrontModel front;
    private final StringProperty across = new SimpleStringProperty("tail@10");
    private final StringProperty up = new SimpleStringProperty("ndcg@10");
    private Optional<OpenStudy> study = Optional.empty();

    /// @param clock names new searches
    public TuneModel(Desk desk, InstantSource clock) {
        this.desk = desk;
        policy = new TurnedPolicy(desk.edits());
        user = new UserModel(desk, policy);
        crowd = new CrowdModel(desk, policy);
        front = new FrontModel(desk, clock);
    }

    public TurnedPolicy policy() {
        return policy;
    }

    public UserModel user() {
        return user;
    }

    public CrowdModel crowd() {
        return crowd;
    }

    public FrontModel front() {
        return front;
    }

    /// The metric on the horizontal axis of the front.
    public StringProperty across() {
        return across;
    }

    /// The metric on the vertical axis of the front.
    public StringProperty up() {
        return up;
    }

    /// Follows workspace and focus.
    public void follow(Focus focus) {
        Optional<OpenStudy> now = desk.session().study().get();
        if (!now.equals(study)) {
            study = now;
            policy.restart();
        }
        user.follow(now, focus);
        crowd.follow(now, focus);
        front.follow(now, focus);
    }

    /// Takes the policy of a dot of the front: a trial, a preset, or none.
    ///
    /// @param dot its name in the chart
    public void take(String dot) {
        int number = FrontPicture.trial(dot);
        if (number > 0) {
            front.found().get().ifPresent(found -> found.search().trials().stream()
                    .filter(trial -> trial.number() == number)
                    .findFirst()
                    .ifPresent(trial -> take(found, trial)));
            return;
        }
        KnobWords words = new KnobWords(desk.phrases().words());
        if (dot.equals(desk.phrases().now("tune.front.off"))) {
            policy.take(Policy.OFF, desk.phrases().now("tune.edit.take", dot));
        }
        crowd.presets().get().stream()
                .map(CrowdModel.Preset::policy)
                .filter(preset -> words.policy(preset).equals(dot))
                .findFirst()
                .ifPresent(preset -> policy.take(preset, desk.phrases().now("tune.edit.take", dot)));
    }

    private void take(FrontModel.Found found, Trial trial) {
        try {
            policy.take(found.policy(trial), desk.phrases().now("tune.edit.take", "#" + trial.number()));
        } catch (BadUsage foreign) {
            policy.refuse(foreign);
        }
    }

    /// Takes the best setting of the search in view.
    public void takeBest() {
        front.found().get().ifPresent(found -> found.search().best().ifPresent(best -> take(found, best)));
    }

    /// Whether there is a best setting to take.
    public boolean hasBest() {
        return front.found().get().flatMap(found -> found.search().best()).isPresent();
    }

    /// Begins a search from the policy of now, on the model of the focus.
    public void search(Wish wish) {
        crowd.model()
                .ifPresent(
                        model -> front.begin(wish, model.spec(), policy.policy().get()));
    }

    /// Writes the policy to a file, as the command line reads it.
    public void save(Path file) throws IOException {
        Policy now = policy.policy().get();
        String name = now.name().isBlank() ? stem(file) : now.name();
        Files.writeString(file, Knobs.write(now.named(name)) + System.lineSeparator());
    }

    /// Reads a policy from a file.
    ///
    /// @throws BadUsage when it is none
    public void load(Path file) throws IOException {
        Policy read = Knobs.read(Files.readString(file), file.toString());
        policy.take(read, desk.phrases().now("tune.edit.load", file.getFileName()));
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
