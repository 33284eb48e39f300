package io.recscope.views.replay;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.recommend.Signals.Mark;
import io.recscope.engine.recommend.Signals.Verdict;
import io.recscope.engine.recommend.Wish;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.recommend.policy.Wishes;
import io.recscope.engine.replay.Act;
import io.recscope.engine.replay.Edit;
import io.recscope.views.desk.Desk;
import io.recscope.views.job.Job;
import io.recscope.views.job.Lane;
import io.recscope.views.job.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the analyst makes different in a session, at the moment in view; everything can be taken back.
///
/// Events are numbered as the branch has them.
final class Alternatives {
    private final Desk desk;
    private final ReplayModel model;
    private final Lane<Wish> reading;
    private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());

    Alternatives(Desk desk, ReplayModel model) {
        this.desk = desk;
        this.model = model;
        reading = desk.jobs().lane();
    }

    /// Why the last wish could not be read.
    ReadOnlyObjectProperty<Optional<Trouble>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// The moment of the branch at which changes are made.
    int moment() {
        return model.playback()
                .get()
                .map(now -> {
                    for (int at = model.step().get(); at < now.steps().size(); at++) {
                        if (now.editedMoment(at) >= 0) {
                            return now.editedMoment(at);
                        }
                    }
                    return now.edited().size() - 1;
                })
                .orElse(0);
    }

    /// The user chooses an item next.
    void insert(int item) {
        make(new Edit.Insert(moment(), item));
    }

    /// An event does not happen.
    void remove(int event) {
        make(new Edit.Remove(event));
    }

    /// An event happens earlier or later; nothing when that is beyond an end.
    ///
    /// @param by places, negative for earlier
    void move(int event, int by) {
        int events = model.playback().get().map(now -> now.edited().size() - 1).orElse(0);
        int to = Math.clamp(event + by, 0, Math.max(0, events - 1));
        if (to != event) {
            make(new Edit.Move(event, to));
        }
    }

    /// From the moment on the user is known to think so of an item.
    void judge(int item, Verdict verdict) {
        make(new Edit.During(moment(), new Act.Judge(new Mark(item, verdict))));
    }

    /// From the moment on another policy holds.
    void govern(Policy policy) {
        make(new Edit.During(moment(), new Act.Govern(policy)));
    }

    /// From the moment on the user wishes for something; nothing for an empty text.
    ///
    /// @param typed with a `-` before it what is not wanted
    void wish(String typed) {
        trouble.set(Optional.empty());
        if (typed.isBlank() || model.setup().get().isEmpty()) {
            return;
        }
        Setup with = model.setup().get().get();
        int moment = moment();
        Job<Wish> job = reading.start(desk.phrases().now("replay.job.wish"), work -> new Wishes(
                        with.player().facts().language())
                .read(with.data().catalog(), typed, work));
        job.onDone(wish -> make(new Edit.During(moment, new Act.Ask(wish))));
        job.onTrouble(why -> trouble.set(Optional.of(why)));
    }

    /// Begins another branch.
    void begin() {
        model.branches()
                .change(
                        desk.phrases().now("replay.edit.begin"),
                        model.whatIfs().get().added());
    }

    /// Throws the chosen branch away; nothing when none is chosen.
    void discard() {
        if (model.whatIfs().get().chosen() >= 0) {
            model.branches()
                    .change(
                            desk.phrases().now("replay.edit.discard"),
                            model.whatIfs().get().removed());
        }
    }

    /// Takes one change of the chosen branch out; nothing when none is chosen.
    void drop(int number) {
        if (model.whatIfs().get().chosen() >= 0) {
            model.branches()
                    .change(
                            desk.phrases().now("replay.edit.drop"),
                            model.whatIfs().get().without(number));
        }
    }

    private void make(Edit edit) {
        model.branches().change(title(edit), model.whatIfs().get().with(edit));
    }

    private String title(Edit edit) {
        return desk.phrases()
                .now(
                        switch (edit) {
                            case Edit.Insert _ -> "replay.edit.insert";
                            case Edit.Remove _ -> "replay.edit.remove";
                            case Edit.Move _ -> "replay.edit.move";
                            case Edit.During(int _, Act.Judge _) -> "replay.edit.judge";
                            case Edit.During(int _, Act.Ask _) -> "replay.edit.wish";
                            case Edit.During(int _, Act.Govern _) -> "replay.edit.policy";
                        });
    }

    /// The changes of the chosen branch, a clause each.
    List<String> told() {
        Optional<Playback> playback = model.playback().get();
        List<Edit> edits =
                model.whatIfs().get().current().map(branch -> branch.edits()).orElse(List.of());
        if (playback.isEmpty()) {
            return List.of();
        }
        Catalog catalog = playback.get().setup().data().catalog();
        List<Integer> items = new ArrayList<>();
        for (int item : playback.get().before().course().history().items()) {
            items.add(item);
        }
        return edits.stream().map(edit -> told(edit, items, catalog)).toList();
    }

    /// A change in words; the items are then as it leaves them.
    private String told(Edit edit, List<Integer> items, Catalog catalog) {
        return switch (edit) {
            case Edit.Insert(int at, int item) -> {
                items.add(at, item);
                yield words("replay.told.insert", at + 1, catalog.label(item));
            }
            case Edit.Remove(int event) -> words("replay.told.remove", event + 1, catalog.label(items.remove(event)));
            case Edit.Move(int from, int to) -> {
                int item = items.remove(from);
                items.add(to, item);
                yield words("replay.told.move", from + 1, to + 1, catalog.label(item));
            }
            case Edit.During(int moment, Act act) -> words("replay.told.at", moment, told(act, catalog));
        };
    }

    /// What was said or set, in words.
    String told(Act act, Catalog catalog) {
        return switch (act) {
            case Act.Judge(Mark mark) ->
                words("replay.told." + mark.verdict().name().toLowerCase(Locale.ROOT), catalog.label(mark.item()));
            case Act.Ask(Wish wish) ->
                words(wish.weight() < 0 ? "replay.told.against" : "replay.told.wish", wish.text());
            case Act.Govern(Policy policy) -> words("replay.told.policy", policyName(policy.name()));
        };
    }

    /// What a policy is called.
    String policyName(String name) {
        return desk.phrases().words().find("replay.policy." + name).orElse(name);
    }

    private String words(String key, Object... values) {
        return desk.phrases().now(key, values);
    }
}
