package io.recscope.views.replay;

import io.recscope.engine.replay.Alignment.Pair;
import io.recscope.engine.replay.Moment;
import io.recscope.views.control.InScene;
import io.recscope.views.desk.Desk;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A session that is played: the scrubber, its branches, the events and the lists before and after, and charts.
final class SessionPane extends VBox {
    private static final double MIDDLE = 28 + 4 + (Setup.LENGTH + 1) * Grid.ROW + 6;
    private final Desk desk;
    private final ReplayModel model;
    private final EventsCard events;
    private final QuestionsCard questions;
    private final ListCard left;
    private final ListCard right;
    private final HBox middle = new HBox(12);
    private final WhatIfBar whatIf;
    private final Transport transport;
    private final ChartCard charts;

    SessionPane(Desk desk, ReplayModel model, Alternatives alternatives, ReplayPage page, Parts parts) {
        this.desk = desk;
        this.model = model;
        events = new EventsCard(desk, model, alternatives, parts);
        questions = new QuestionsCard(desk, model, alternatives, parts);
        left = new ListCard(desk, parts, alternatives);
        right = new ListCard(desk, parts, alternatives);
        transport = new Transport(desk, model, parts);
        whatIf = new WhatIfBar(desk, model, alternatives, page::findItem, parts);
        getStyleClass().add("session-page");
        middle.setMinHeight(MIDDLE);
        middle.setPrefHeight(MIDDLE);
        middle.setMaxHeight(1.3 * MIDDLE);
        VBox.setVgrow(middle, Priority.SOMETIMES);
        charts = new ChartCard(desk, model, parts);
        charts.setMinHeight(232);
        VBox.setVgrow(charts, Priority.ALWAYS);
        getChildren().addAll(new HeadBar(desk, model, page, parts), transport, whatIf, middle, charts);
        InScene.follow(this, model.playback(), this::tellAll);
        InScene.follow(this, desk.phrases().language(), this::tellAll);
        InScene.follow(this, model.seen(), () -> model.playback().get().ifPresent(this::tell));
    }

    /// Where a wish is typed.
    TextField wish() {
        return whatIf.field();
    }

    private void tellAll() {
        model.playback().get().ifPresent(now -> {
            boolean newcomer = now.played().subject() instanceof Subject.Newcomer;
            boolean still = newcomer && now.edited().size() == 1;
            show(transport, !still);
            show(charts, !still);
            middle.setMaxHeight((still ? 1.45 : 1.3) * MIDDLE);
            arrange(newcomer && now.before().size() == 1 ? questions : events);
            if (newcomer) {
                questions.show();
            }
            events.show(now);
            tell(now);
        });
    }

    private static void show(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    private void tell(Playback now) {
        events.follow(now);
        int step = model.step().get();
        if (now.after().isPresent()) {
            branch(now, step);
        } else {
            session(now, step);
        }
    }

    private void arrange(Region first) {
        if (middle.getChildren().isEmpty() || middle.getChildren().getFirst() != first) {
            middle.getChildren().setAll(first, left, right);
            for (Node node : middle.getChildren()) {
                HBox.setHgrow(node, Priority.ALWAYS);
                ((Region) node).setPrefWidth(280);
            }
        }
    }

    /// The list of the moment beside that after the next event.
    private void session(Playback now, int step) {
        int moment = now.steps().get(step).before();
        Optional<Moment> here = now.momentBefore(step);
        Optional<Moment> earlier = Playback.known(now.before(), moment - 1);
        Optional<Moment> later = Playback.known(now.before(), moment + 1);
        left.show(after(moment), "", here, earlier, now.setup());
        right.show(after(moment + 1), "", later, here, now.setup());
    }

    private String after(int moment) {
        return words("replay.list.after", moment);
    }

    /// The list as it was beside the branch's.
    private void branch(Playback now, int step) {
        Pair pair = now.steps().get(step);
        String name = now.played().branch().map(one -> one.name()).orElse("");
        Optional<Moment> before = now.momentBefore(step);
        Optional<Moment> after = now.momentAfter(step);
        left.show(
                words("replay.before"),
                pair.before() < 0 ? words("replay.list.absent") : words("replay.list.before.about", pair.before()),
                before,
                Optional.empty(),
                now.setup());
        right.show(
                words("replay.branch", name),
                pair.after() < 0
                        ? words("replay.list.absent")
                        : words(
                                "replay.list.after.about",
                                common(before, after),
                                now.before().player().size()),
                after,
                before,
                now.setup());
    }

    private static long common(Optional<Moment> before, Optional<Moment> after) {
        return before.map(one -> one.list().candidates().stream()
                        .filter(candidate -> after.stream()
                                .flatMap(other -> other.list().candidates().stream())
                                .anyMatch(other -> other.item() == candidate.item()))
                        .count())
                .orElse(0L);
    }

    private String words(String key, Object... values) {
        return desk.phrases().now(key, values);
    }
}
