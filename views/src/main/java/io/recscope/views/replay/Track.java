package io.recscope.views.replay;

import io.recscope.engine.replay.Alignment.Pair;
import io.recscope.views.chart.Role;
import io.recscope.views.control.InScene;
import io.recscope.views.desk.Desk;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;

/// The scrubber: a column for each moment, or for some in a row where there are many, the branch's below those of
/// the session as it was. High and filled is a hit, low a miss, a dot tells nothing; where columns stand for more
/// moments than one, their height is the share of hits. Ticks below mark where another phase of interest begins.
final class Track extends Region {
    private static final double LANE = 22;
    private static final double BETWEEN = 6;
    private static final double TICKS = 9;
    private static final double SIDE = 6;
    private static final double LEAST = 3;

    private final Desk desk;
    private final ReplayModel model;
    private final Canvas canvas = new Canvas();

    Track(Desk desk, ReplayModel model) {
        this.desk = desk;
        this.model = model;
        getChildren().add(canvas);
        getStyleClass().add("track");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setMinHeight(USE_PREF_SIZE);
        setOnMousePressed(this::seek);
        setOnMouseDragged(this::seek);
        InScene.follow(this, model.seen(), this::follow);
        InScene.follow(this, model.playback(), this::follow);
        InScene.follow(this, desk.look().tone(), this::follow);
        InScene.follow(this, desk.look().scale(), this::follow);
        focusedProperty().subscribe(this::follow);
    }

    @Override
    protected double computePrefHeight(double width) {
        boolean two = model.playback().get().flatMap(Playback::after).isPresent();
        return 2 * SIDE + LANE + (two ? LANE + BETWEEN : 0) + TICKS;
    }

    @Override
    protected void layoutChildren() {
        double density = Math.max(1, desk.look().scale().get());
        canvas.setWidth(getWidth() * density);
        canvas.setHeight(getHeight() * density);
        canvas.getTransforms().setAll(new Scale(1 / density, 1 / density));
        draw(density);
    }

    private void follow() {
        requestLayout();
        model.playback()
                .get()
                .ifPresent(now -> setAccessibleText(desk.phrases()
                        .now(
                                "replay.track.about",
                                model.step().get(),
                                now.steps().size() - 1)));
    }

    private void seek(MouseEvent event) {
        requestFocus();
        model.playback().get().ifPresent(now -> {
            int count = now.steps().size();
            double share = (event.getX() - SIDE) / Math.max(1, getWidth() - 2 * SIDE);
            model.clockwork().running().set(false);
            model.go((int) Math.floor(share * count));
        });
    }

    /// @param density pixels a unit, so that nothing blurs when the window is enlarged
    private void draw(double density) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setTransform(density, 0, 0, density, 0, 0);
        g.clearRect(0, 0, getWidth(), getHeight());
        Optional<Playback> now = model.playback().get();
        if (now.isEmpty() || getWidth() < 4 * SIDE) {
            return;
        }
        Playback playback = now.get();
        g.setFill(color(Role.SURFACE));
        g.fillRoundRect(0, 0, getWidth(), getHeight(), 8, 8);
        lane(g, playback, true, SIDE);
        if (playback.after().isPresent()) {
            lane(g, playback, false, SIDE + LANE + BETWEEN);
        }
        ticks(g, playback);
        head(g, playback);
    }

    private void lane(GraphicsContext g, Playback playback, boolean before, double top) {
        int count = playback.steps().size();
        int columns = (int) Math.min(count, Math.floor((getWidth() - 2 * SIDE) / LEAST));
        for (int column = 0; column < columns; column++) {
            int from = (int) ((long) column * count / columns);
            int to = (int) ((long) (column + 1) * count / columns);
            List<Cell> cells = IntStream.range(from, Math.max(to, from + 1))
                    .mapToObj(step -> cell(playback, step, before))
                    .toList();
            double left = place(from, count);
            double width = Math.max(1, Math.min(14, place(Math.max(to, from + 1), count) - left - 1));
            double centre = (left + place(Math.max(to, from + 1), count)) / 2;
            column(g, cells, centre - width / 2, top, width);
        }
    }

    private static Cell cell(Playback playback, int step, boolean before) {
        Pair pair = playback.steps().get(step);
        return before
                ? Cell.of(pair.before() >= 0, playback.momentBefore(step))
                : Cell.of(pair.after() >= 0, playback.momentAfter(step));
    }

    private void column(GraphicsContext g, List<Cell> cells, double left, double top, double width) {
        long hits = cells.stream().filter(cell -> cell == Cell.HIT).count();
        long misses = cells.stream().filter(cell -> cell == Cell.MISS).count();
        double bottom = top + LANE;
        if (hits > 0) {
            double height = 6 + (LANE - 6) * hits / (hits + misses);
            g.setFill(color(Role.BETTER));
            g.fillRoundRect(left, bottom - height, width, height, 2, 2);
        } else if (misses > 0) {
            g.setFill(color(Role.WORSE));
            g.fillRoundRect(left, bottom - 5, width, 5, 2, 2);
        } else if (cells.contains(Cell.UNKNOWN)) {
            g.setFill(color(Role.GRID));
            g.fillRect(left, bottom - 2, width, 2);
        } else if (cells.contains(Cell.UNCOUNTED)) {
            double dot = Math.min(3, width);
            g.setFill(color(Role.MUTED));
            g.fillOval(left + (width - dot) / 2, bottom - dot - 1, dot, dot);
        }
    }

    private void ticks(GraphicsContext g, Playback playback) {
        Set<Integer> changes = playback.changes().stream().collect(Collectors.toSet());
        double y = getHeight() - SIDE;
        int count = playback.steps().size();
        g.setFill(color(Role.ACCENT));
        for (int step = 0; step < count; step++) {
            if (changes.contains(playback.steps().get(step).before())) {
                double x = place(step, count);
                g.fillPolygon(new double[] {x - 3.5, x + 3.5, x}, new double[] {y + 3, y + 3, y - 4}, 3);
            }
        }
    }

    private void head(GraphicsContext g, Playback playback) {
        int count = playback.steps().size();
        double x = (place(model.step().get(), count) + place(model.step().get() + 1, count)) / 2;
        g.setStroke(color(Role.ACCENT));
        g.setLineWidth(2);
        g.strokeLine(x, 2, x, getHeight() - 2);
        g.setFill(color(Role.ACCENT));
        g.fillOval(x - 5, 0, 10, 10);
        if (isFocused()) {
            g.setLineWidth(1.5);
            g.strokeRoundRect(1, 1, getWidth() - 2, getHeight() - 2, 8, 8);
        }
    }

    private double place(int step, int count) {
        return SIDE + (getWidth() - 2 * SIDE) * step / count;
    }

    private Color color(Role role) {
        return desk.look().color(role);
    }
}
