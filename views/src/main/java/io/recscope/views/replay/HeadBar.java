package io.recscope.views.replay;

import io.recscope.engine.study.ModelLibrary;
import io.recscope.views.control.Icon;
import io.recscope.views.control.InScene;
import io.recscope.views.desk.Desk;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Whose session is played with which model.
final class HeadBar extends HBox {
    private final Desk desk;
    private final ReplayModel model;
    private final ReplayPage page;
    private final Button user = new Button("", new Icon("user"));
    private final MenuButton models = new MenuButton("", new Icon("models"));
    private final CheckBox repeats = new CheckBox();
    private final Label note = new Label();

    HeadBar(Desk desk, ReplayModel model, ReplayPage page, Parts parts) {
        super(8);
        this.desk = desk;
        this.model = model;
        this.page = page;
        setAlignment(Pos.CENTER_LEFT);
        user.getStyleClass().setAll("user-button");
        user.setId("replay-choose");
        user.setMinWidth(Region.USE_PREF_SIZE);
        user.setOnAction(event -> page.findSession());
        parts.say(user, "replay.choose");
        models.getStyleClass().add("slim");
        models.setMinWidth(Region.USE_PREF_SIZE);
        parts.say(models, "replay.model");
        repeats.textProperty().bind(desk.phrases().text("replay.repeats"));
        repeats.setMinWidth(Region.USE_PREF_SIZE);
        parts.say(repeats, "replay.repeats.about");
        repeats.setOnAction(event -> model.repeat(repeats.isSelected()));
        note.getStyleClass().addAll("caption", "may-clip");
        note.setMinWidth(0);
        Button newcomer = parts.button("add", "replay.newcomer", model::welcomeNewcomer);
        newcomer.setId("replay-newcomer");
        getChildren().addAll(user, models, repeats, note, Parts.gap(), newcomer, export(parts));
        InScene.follow(this, model.playback(), this::tell);
        InScene.follow(this, model.suggested(), this::tell);
        InScene.follow(this, model.seen(), () -> repeats.setSelected(model.repeats()));
        InScene.follow(this, desk.phrases().language(), this::tell);
        InScene.follow(this, desk.session().summary(), this::tell);
    }

    private MenuButton export(Parts parts) {
        MenuButton menu = new MenuButton("", new Icon("import"));
        menu.getStyleClass().add("slim");
        menu.textProperty().bind(desk.phrases().text("replay.export"));
        menu.setMinWidth(Region.USE_PREF_SIZE);
        parts.say(menu, "replay.export.about");
        for (String type : List.of("csv", "json")) {
            MenuItem item = new MenuItem();
            item.textProperty().bind(desk.phrases().text("replay.export." + type));
            item.setOnAction(event -> page.export(type));
            menu.getItems().add(item);
        }
        return menu;
    }

    private void tell() {
        model.playback().get().ifPresent(now -> {
            user.setText(now.played().subject().name(desk.phrases()));
            models.setText(now.setup().player().model().spec().label());
            boolean own = now.played().subject() instanceof Subject.User;
            note.setText(
                    model.suggested().get()
                            ? desk.phrases().now("replay.suggested", SessionFinder.SUGGESTED_OF)
                            : own ? desk.phrases().now("replay.learned") : "");
            String about = desk.phrases().now("replay.learned.about");
            note.setTooltip(new javafx.scene.control.Tooltip(about));
        });
        models.getItems().setAll(model.models().stream().map(this::item).toList());
    }

    private MenuItem item(ModelLibrary.Entry entry) {
        String fitted = entry.fitted().replace("T", " ");
        MenuItem item = new MenuItem(entry.spec().label() + " · " + fitted.substring(0, Math.min(16, fitted.length())));
        item.setOnAction(event -> model.chooseModel(entry.digest()));
        return item;
    }
}
