package io.recscope.views.replay;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.replay.Alignment.Pair;
import io.recscope.engine.replay.Moment;
import io.recscope.engine.replay.Transcript;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.control.Badge;
import io.recscope.views.control.Icon;
import io.recscope.views.control.InScene;
import io.recscope.views.desk.Desk;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.StringConverter;

/// Plays and steps, and tells of the moment in view: what was taken next, and where it stood.
final class Transport extends VBox {
    private final Desk desk;
    private final ReplayModel model;
    private final Parts parts;
    private final Label moment = new Label();
    private final Label time = new Label();
    private final Label next = new Label();
    private final HBox ranks = new HBox(6);
    private final Label cost = new Label();
    private final Timeline ticker = new Timeline();

    Transport(Desk desk, ReplayModel model, Parts parts) {
        super(6);
        this.desk = desk;
        this.model = model;
        this.parts = parts;
        moment.getStyleClass().add("strong");
        moment.setMinWidth(USE_PREF_SIZE);
        time.getStyleClass().add("caption");
        time.setMinWidth(USE_PREF_SIZE);
        next.getStyleClass().add("may-clip");
        cost.getStyleClass().add("caption");
        cost.setMinWidth(USE_PREF_SIZE);
        ranks.setAlignment(Pos.CENTER_LEFT);
        ranks.setMinWidth(USE_PREF_SIZE);
        Label following = parts.label("replay.next", "over");
        following.setMinWidth(USE_PREF_SIZE);
        next.setMinWidth(0);
        HBox row = new HBox(10, buttons(), moment, following, next, ranks);
        row.setAlignment(Pos.CENTER_LEFT);
        Label key = parts.label("replay.track.key", "caption");
        key.getStyleClass().add("may-clip");
        HBox below = new HBox(10, time, cost, Parts.gap(), key);
        getChildren().addAll(row, new Track(desk, model), below);
        tick();
        InScene.follow(this, model.seen(), this::tell);
        InScene.follow(this, model.playback(), this::tell);
        InScene.follow(this, desk.phrases().language(), this::tell);
    }

    private HBox buttons() {
        Button play = parts.tool("play", "replay.play", model::toggle);
        play.setId("replay-play");
        play.graphicProperty()
                .bind(model.clockwork().running().map(on -> new Icon(Boolean.TRUE.equals(on) ? "pause" : "play")));
        ComboBox<Double> speed = new ComboBox<>();
        speed.getItems().setAll(Clockwork.SPEEDS);
        speed.setConverter(new StringConverter<>() {
            @Override
            public String toString(Double value) {
                return value == null
                        ? ""
                        : String.format(Locale.ROOT, "%.1f ×", value).replace(".0", "");
            }

            @Override
            public Double fromString(String text) {
                return 1.0;
            }
        });
        speed.setValue(model.clockwork().speed().get());
        speed.valueProperty().subscribe(value -> model.clockwork().speed().set(value));
        speed.getStyleClass().add("slim");
        speed.setMinWidth(76);
        parts.say(speed, "replay.speed");
        Button back = parts.tool(
                "previous", "replay.previous", () -> model.go(model.step().get() - 1));
        Button on = parts.tool(
                "next", "replay.next.step", () -> model.go(model.step().get() + 1));
        on.setId("replay-next");
        back.setId("replay-previous");
        HBox buttons = new HBox(2, back, play, on, speed);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.setMinWidth(USE_PREF_SIZE);
        return buttons;
    }

    /// Ticks only while something plays and is in view.
    private void tick() {
        ticker.setCycleCount(Animation.INDEFINITE);
        ticker.getKeyFrames().setAll(new KeyFrame(Duration.seconds(1), event -> model.clockwork()
                .tick()));
        InScene.follow(
                this,
                model.clockwork().speed(),
                () -> ticker.setRate(model.clockwork().speed().get()));
        InScene.follow(this, model.clockwork().running(), () -> {
            if (model.clockwork().running().get()) {
                ticker.playFromStart();
            } else {
                ticker.stop();
            }
        });
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                ticker.stop();
            }
        });
    }

    private void tell() {
        ranks.getChildren().clear();
        model.playback().get().ifPresent(this::tell);
    }

    private void tell(Playback now) {
        int step = model.step().get();
        Pair pair = now.steps().get(step);
        Optional<Moment> before = now.momentBefore(step);
        Optional<Moment> after = now.momentAfter(step);
        boolean inserted = pair.before() < 0;
        moment.setText(
                inserted
                        ? words("replay.moment.inserted", pair.after())
                        : words("replay.moment", pair.before(), now.before().size() - 1));
        time.setText(
                inserted
                        ? ""
                        : Transcript.of(now.before())
                                .time(pair.before())
                                .replace("T", " ")
                                .replace("Z", ""));
        Optional<Moment> either = before.or(() -> after);
        Catalog catalog = now.setup().data().catalog();
        next.setText(either.map(
                        one -> one.taken().follows() ? catalog.label(one.taken().item()) : words("steer.session-ends"))
                .orElse(words("replay.computing")));
        before.ifPresent(one -> ranks.getChildren().add(rank(one)));
        if (before.isPresent() && after.isPresent() && before.get().taken().follows()) {
            ranks.getChildren().add(new Label("→"));
        }
        after.filter(one -> one.taken().follows())
                .ifPresent(one -> ranks.getChildren().add(rank(one)));
        String drift = either.map(one -> NumberForm.RATIO.format(one.leaning().drift()))
                .orElse("–");
        String millis =
                either.map(one -> NumberForm.MILLIS.format(one.millis())).orElse("–");
        cost.setText(words("replay.cost", drift, millis)
                + (now.ready() < now.moments() ? " · " + words("replay.ready", now.ready(), now.moments()) : ""));
    }

    private Badge rank(Moment at) {
        if (!at.taken().follows()) {
            return badge(Badge.Tint.PLAIN, words("replay.rank.end"));
        }
        if (!at.taken().counts()) {
            return badge(
                    Badge.Tint.PLAIN, words(at.taken().chosen() ? "replay.rank.not-listed" : "replay.rank.no-choice"));
        }
        String text = words("replay.rank", at.taken().rank(), at.list().considered());
        return badge(
                at.taken().hit() ? Badge.Tint.GOOD : Badge.Tint.BAD, (at.taken().hit() ? "✓ " : "× ") + text);
    }

    private static Badge badge(Badge.Tint tint, String text) {
        Badge badge = new Badge(tint);
        badge.setText(text);
        return badge;
    }

    private String words(String key, Object... values) {
        return desk.phrases().now(key, values);
    }
}
