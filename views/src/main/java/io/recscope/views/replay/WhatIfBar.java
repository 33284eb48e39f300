package io.recscope.views.replay;

import io.recscope.engine.recommend.policy.Presets;
import io.recscope.engine.replay.Branch;
import io.recscope.views.control.Icon;
import io.recscope.views.control.InScene;
import io.recscope.views.control.TroubleCard;
import io.recscope.views.desk.Desk;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The branches of the session, what is different in the chosen one, and the field to steer with.
final class WhatIfBar extends VBox {
    private final Desk desk;
    private final ReplayModel model;
    private final Alternatives alternatives;
    private final Parts parts;
    private final HBox branches = new HBox(2);
    private final FlowPane changes = new FlowPane(6, 4);
    private final VBox trouble = new VBox();
    private final TextField wish = new TextField();

    WhatIfBar(Desk desk, ReplayModel model, Alternatives alternatives, Runnable finding, Parts parts) {
        super(6);
        this.desk = desk;
        this.model = model;
        this.alternatives = alternatives;
        this.parts = parts;
        branches.setAlignment(Pos.CENTER_LEFT);
        branches.setMinWidth(USE_PREF_SIZE);
        Button item = parts.button("insert", "replay.find-item", finding);
        item.setId("replay-find-item");
        parts.say(item, "replay.find-item.about");
        HBox row = new HBox(8, branches, wish(), parts.button("check", "replay.steer", this::steer), item, policy());
        row.setAlignment(Pos.CENTER_LEFT);
        changes.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(row, changes, trouble);
        InScene.follow(this, model.whatIfs(), this::tell);
        InScene.follow(this, model.playback(), this::tellChanges);
        InScene.follow(this, desk.phrases().language(), this::tell);
        InScene.follow(this, alternatives.trouble(), this::tellTrouble);
        InScene.follow(this, model.trouble(), this::tellTrouble);
    }

    /// Where a wish is typed.
    TextField field() {
        return wish;
    }

    private TextField wish() {
        wish.promptTextProperty().bind(desk.phrases().text("replay.wish"));
        wish.accessibleTextProperty().bind(desk.phrases().text("replay.wish"));
        wish.setId("replay-wish");
        wish.getStyleClass().add("slim");
        wish.setOnAction(event -> steer());
        HBox.setHgrow(wish, Priority.ALWAYS);
        wish.setMinWidth(120);
        return wish;
    }

    private void steer() {
        alternatives.wish(wish.getText());
        wish.clear();
    }

    private MenuButton policy() {
        MenuButton menu = new MenuButton("", new Icon("tune"));
        menu.textProperty().bind(desk.phrases().text("replay.policy"));
        menu.getStyleClass().add("slim");
        menu.setMinWidth(USE_PREF_SIZE);
        parts.say(menu, "replay.policy.about");
        Presets.all().forEach(policy -> {
            MenuItem item = new MenuItem();
            item.textProperty()
                    .bind(Bindings.createStringBinding(
                            () -> alternatives.policyName(policy.name()),
                            desk.phrases().language()));
            item.setOnAction(event -> alternatives.govern(policy));
            menu.getItems().add(item);
        });
        return menu;
    }

    private void tell() {
        WhatIfs now = model.whatIfs().get();
        branches.getChildren().setAll(branch(desk.phrases().now("replay.before"), -1, now.chosen()));
        List<Branch> made = now.branches();
        for (int i = 0; i < made.size(); i++) {
            String name = desk.phrases().now("replay.branch", made.get(i).name());
            branches.getChildren().add(branch(name, i, now.chosen()));
        }
        Button add = parts.tool("add", "replay.edit.begin", alternatives::begin);
        add.setId("replay-branch");
        branches.getChildren().add(add);
        tellChanges();
    }

    private ToggleButton branch(String name, int number, int chosen) {
        ToggleButton button = new ToggleButton(name);
        button.getStyleClass().setAll("segment");
        button.setMinWidth(USE_PREF_SIZE);
        button.setSelected(number == chosen);
        button.setOnAction(event -> {
            button.setSelected(true);
            model.branches().compare(number);
        });
        return button;
    }

    private void tellChanges() {
        changes.getChildren().clear();
        List<String> told = alternatives.told();
        for (int i = 0; i < told.size(); i++) {
            changes.getChildren().add(chip(told.get(i), i));
        }
        if (model.whatIfs().get().chosen() >= 0) {
            if (told.isEmpty()) {
                changes.getChildren().add(parts.label("replay.branch.empty", "caption"));
            }
            Button discard = parts.button("close", "replay.edit.discard", alternatives::discard);
            discard.getStyleClass().add("quiet");
            changes.getChildren().add(discard);
        }
        boolean any = !changes.getChildren().isEmpty();
        changes.setVisible(any);
        changes.setManaged(any);
    }

    private HBox chip(String text, int number) {
        Label label = new Label(text);
        label.getStyleClass().add("may-clip");
        label.setMaxWidth(320);
        Button drop = parts.tool("close", "replay.edit.drop", () -> alternatives.drop(number));
        HBox chip = new HBox(2, label, drop);
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().add("chip");
        return chip;
    }

    private void tellTrouble() {
        trouble.getChildren().clear();
        alternatives.trouble().get().or(() -> model.trouble().get()).ifPresent(why -> trouble.getChildren()
                .add(new TroubleCard(desk.phrases(), why)));
        trouble.setManaged(!trouble.getChildren().isEmpty());
    }
}
