package io.recscope.views.models;

import eu.hansolo.tilesfx.Tile;
import eu.hansolo.tilesfx.TileBuilder;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.Pipeline;
import io.recscope.engine.recommend.Request;
import io.recscope.views.chart.Role;
import io.recscope.views.control.InScene;
import io.recscope.views.control.JobBar;
import io.recscope.views.control.Said;
import io.recscope.views.control.TroubleCard;
import io.recscope.views.desk.Desk;
import io.recscope.views.job.Job;
import io.recscope.views.session.OpenStudy;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// A few figures of the running program: memory, jobs, and how long a list takes. It moves only while it is seen.
final class LiveStrip extends VBox {
    private static final double WIDTH = 162;
    private static final double HEIGHT = 120;
    private static final int REQUESTS = 200;
    private static final int LENGTH = 10;

    private final Desk desk;
    private final ModelsModel models;
    private final Said said;
    private final Tile heap = tile(Tile.SkinType.SPARK_LINE, "MiB", 0);
    private final Tile tensors = tile(Tile.SkinType.SPARK_LINE, "", 0);
    private final Tile jobs = tile(Tile.SkinType.SPARK_LINE, "", 0);
    private final Tile latency = tile(Tile.SkinType.SPARK_LINE, "ms", 2);
    private final Tile requests = tile(Tile.SkinType.SPARK_LINE, "", 0);
    private final FlowPane tiles = new FlowPane(12, 12);
    private final VBox trouble = new VBox();
    private final JobBar bar;

    /// How fast lists came.
    ///
    /// @param median of all, in milliseconds
    private record Speed(double median, double perSecond) {}

    LiveStrip(Desk desk, ModelsModel models) {
        super(12);
        this.desk = desk;
        this.models = models;
        said = new Said(desk.phrases());
        tiles.getChildren().addAll(heap, tensors, jobs);
        bar = new JobBar(desk.phrases());
        Button measure = said.button("models.live.measure", "clock", this::measure);
        measure.setId("models-measure");
        getChildren().addAll(tiles, measure, bar, trouble, said.label("models.live.about", "caption"));
        Timeline clock = new Timeline(new KeyFrame(Duration.seconds(1), event -> tick()));
        clock.setCycleCount(Timeline.INDEFINITE);
        Bindings.createBooleanBinding(() -> getScene() != null, sceneProperty()).subscribe(seen -> {
            if (seen) {
                tick();
                clock.play();
            } else {
                clock.stop();
            }
        });
        InScene.follow(this, desk.look().tone(), this::dress);
        InScene.follow(this, desk.phrases().language(), this::dress);
    }

    private static Tile tile(Tile.SkinType skin, String unit, int decimals) {
        return TileBuilder.create()
                .skinType(skin)
                .prefSize(WIDTH, HEIGHT)
                .unit(unit)
                .decimals(decimals)
                .animated(false)
                .smoothing(false)
                .roundedCorners(true)
                .build();
    }

    private void dress() {
        List<Tile> all = List.of(heap, tensors, jobs, latency, requests);
        List<String> names = List.of(
                "models.live.heap",
                "models.live.tensors",
                "models.live.jobs",
                "models.live.latency",
                "models.live.requests");
        for (int i = 0; i < all.size(); i++) {
            Tile tile = all.get(i);
            tile.setTitle(desk.phrases().now(names.get(i)));
            tile.setAccessibleText(tile.getTitle());
            tile.setBackgroundColor(desk.look().color(Role.GROUND));
            tile.setBorderColor(desk.look().color(Role.GRID));
            tile.setForegroundBaseColor(desk.look().color(Role.TEXT));
            tile.setTitleColor(desk.look().color(Role.MUTED));
            tile.setUnitColor(desk.look().color(Role.MUTED));
            tile.setValueColor(desk.look().color(Role.TEXT));
            tile.setBarColor(desk.look().color(Role.S1));
            tile.setBorderWidth(1);
        }
    }

    private void tick() {
        Runtime runtime = Runtime.getRuntime();
        heap.setMaxValue(runtime.maxMemory() / (double) (1 << 20));
        heap.setValue((runtime.totalMemory() - runtime.freeMemory()) / (double) (1 << 20));
        jobs.setValue(desk.jobs().finished());
        models.study()
                .ifPresent(open ->
                        tensors.setValue(open.laboratory().workshops().torch().liveTensors()));
    }

    /// Asks the model of the focus for the lists of some users, one after the other.
    private void measure() {
        Optional<OpenStudy> study = models.study();
        Optional<String> model = desk.trail().place().get().focus().model();
        trouble.getChildren().clear();
        if (study.isEmpty() || models.dataset().isEmpty() || model.isEmpty()) {
            trouble.getChildren().setAll(said.label("models.live.no-model", "worse"));
            return;
        }
        String name = models.dataset().get().name();
        Job<Speed> job = desk.jobs()
                .<Speed>start(desk.phrases().now("models.live.measuring"), work -> {
                    Dataset data = study.get().data(name);
                    Model asked = study.get().model(data, model.get());
                    double[] millis = new double[Math.min(REQUESTS, data.users())];
                    long began = System.nanoTime();
                    for (int i = 0; i < millis.length; i++) {
                        work.checkCancelled();
                        work.report((double) i / millis.length, "");
                        int user = (int) ((long) i * data.users() / millis.length);
                        long start = System.nanoTime();
                        new Pipeline(asked, List.of()).recommend(Request.next(data.history(user), LENGTH));
                        millis[i] = (System.nanoTime() - start) / 1e6;
                    }
                    double seconds = (System.nanoTime() - began) / 1e9;
                    Arrays.sort(millis);
                    return new Speed(millis[millis.length / 2], millis.length / seconds);
                })
                .onDone(speed -> {
                    if (!tiles.getChildren().contains(latency)) {
                        tiles.getChildren().addAll(latency, requests);
                    }
                    latency.setValue(speed.median());
                    requests.setValue(speed.perSecond());
                })
                .onTrouble(why -> trouble.getChildren().setAll(new TroubleCard(desk.phrases(), why)));
        bar.follow(job);
    }
}
