package io.recscope.views.tune;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.Fault;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.tune.Trial;
import io.recscope.views.desk.Desk;
import io.recscope.views.focus.Focus;
import io.recscope.views.session.OpenStudy;
import io.recscope.views.session.PolicyFiles;
import io.recscope.views.session.Summary;
import io.recscope.views.session.Usual;
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
        policy = new TurnedPolicy(desk.edits(), desk.session().policy());
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

    /// Follows workspace and focus; where that names no dataset or model, it is named what is shown.
    public void follow(Focus focus) {
        Optional<OpenStudy> now = desk.session().study().get();
        if (!now.equals(study)) {
            study = now;
            policy.restart();
        }
        Optional<Summary> summary = desk.session().summary().get();
        Focus shown = summary.map(all -> new Usual(all).named(focus)).orElse(focus);
        if (!shown.equals(focus)) {
            desk.trail().name(any -> shown);
        }
        user.follow(now, shown);
        crowd.follow(now, shown);
        front.follow(now, shown);
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

    /// Where the workspace keeps policies; empty without a workspace.
    public Optional<PolicyFiles> files() {
        return study.map(open -> PolicyFiles.of(open.folder()));
    }

    /// Writes the policy to a file, as the command line reads it. What is in the way is told beside the knobs.
    ///
    /// @return whether it was written
    public boolean save(Path file) {
        try {
            PolicyFiles.write(policy.policy().get(), file);
            return true;
        } catch (Fault fault) {
            policy.refuse(fault);
            return false;
        }
    }

    /// Takes the policy in a file; what is wrong with the file is told beside the knobs, and nothing changes.
    public void load(Path file) {
        try {
            policy.take(PolicyFiles.read(file), desk.phrases().now("tune.edit.load", file.getFileName()));
        } catch (Fault fault) {
            policy.refuse(fault);
        }
    }
}
