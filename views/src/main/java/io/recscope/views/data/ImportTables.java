package io.recscope.views.data;

import io.recscope.engine.ingest.Inspection;
import io.recscope.engine.ingest.Role;
import io.recscope.views.control.Said;
import io.recscope.views.data.PreviewTable.Roles;
import io.recscope.views.desk.Desk;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The first rows of what is to be imported, with the roles of their columns: the interactions, and beside them
/// the file about items where there is one.
final class ImportTables extends VBox {
    private static final List<Role> OF_ITEMS = List.of(Role.ITEM, Role.TITLE, Role.TEXT, Role.CATEGORY, Role.IGNORE);

    private final Desk desk;
    private final PreviewTable events;
    private final PreviewTable items;
    private final ToggleButton first = segment("import-events");
    private final ToggleButton second = segment("import-items");
    private final HBox choice = new HBox(4, first, second);
    private final Label about = Said.styled(new Label(), "caption");
    private boolean several;

    ImportTables(Desk desk, ImportModel model) {
        super(8);
        this.desk = desk;
        events = new PreviewTable(desk, new Roles(Arrays.asList(Role.values()), model::role));
        items = new PreviewTable(desk, new Roles(OF_ITEMS, model::itemRole));
        about.setWrapText(true);
        ToggleGroup group = new ToggleGroup();
        first.setToggleGroup(group);
        second.setToggleGroup(group);
        first.setSelected(true);
        List.of(first, second)
                .forEach(button -> button.setOnAction(event -> {
                    button.setSelected(true);
                    arrange();
                }));
        VBox.setVgrow(events, Priority.ALWAYS);
        VBox.setVgrow(items, Priority.ALWAYS);
        getChildren().setAll(about, events);
    }

    private static ToggleButton segment(String id) {
        ToggleButton button = new ToggleButton();
        button.setId(id);
        button.getStyleClass().add("segment");
        return button;
    }

    /// Shows what is read now.
    void follow(Inspection now) {
        events.follow(now.interactions(), false);
        first.setText(now.interactions().source().label());
        several = now.items().size() > 1;
        if (now.items().isEmpty()) {
            first.setSelected(true);
        } else {
            second.setText(now.items().getFirst().source().label());
            items.follow(now.items().getFirst(), several);
        }
        choice.setVisible(!now.items().isEmpty());
        arrange();
    }

    private void arrange() {
        boolean ofItems = second.isSelected();
        String key = ofItems && several ? "data.import.items-fixed" : "data.import.items-roles";
        about.setText(desk.phrases().now(ofItems ? key : "data.import.roles"));
        getChildren().setAll(about, ofItems ? items : events);
        if (choice.isVisible()) {
            getChildren().addFirst(choice);
        }
    }
}
