package io.recscope.views.data;

import io.recscope.engine.ingest.Encoding;
import io.recscope.engine.ingest.Format;
import io.recscope.engine.ingest.Inspection;
import io.recscope.engine.ingest.Shape;
import io.recscope.engine.ingest.TimeFormat;
import io.recscope.views.control.Said;
import io.recscope.views.desk.Desk;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// How the file is read: what was detected, and what is laid down instead.
final class FormatBox extends FlowPane {
    private static final Map<String, String> SEPARATORS =
            Map.of("tab", "\t", "comma", ",", "semicolon", ";", "pipe", "|", "blank", " ");

    private static final Map<String, Integer> WIDTHS =
            Map.of("encoding", 158, "separator", 172, "header", 110, "quoted", 110, "time", 244, "decimal", 122);

    private final Desk desk;
    private final ImportModel model;
    private final Said said;
    private final Map<String, ComboBox<String>> parts = new LinkedHashMap<>();
    private final Map<String, String> detected = new LinkedHashMap<>();
    private boolean following;

    FormatBox(Desk desk, ImportModel model) {
        super(12, 8);
        this.desk = desk;
        this.model = model;
        said = new Said(desk.phrases());
        part("encoding", Arrays.stream(Encoding.values()).map(FormatBox::label).toList());
        part("separator", List.of("comma", "tab", "semicolon", "pipe", "blank"));
        part("header", List.of("yes", "no"));
        part("quoted", List.of("yes", "no"));
        part("time", Arrays.stream(TimeFormat.values()).map(FormatBox::label).toList());
        part("decimal", List.of("point", "comma"));
    }

    private void part(String name, List<String> values) {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().add("");
        box.getItems().addAll(values);
        box.setPrefWidth(WIDTHS.getOrDefault(name, 130));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String value) {
                return shown(name, value == null ? "" : value);
            }

            @Override
            public String fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        });
        box.setValue("");
        box.setOnAction(event -> {
            if (!following && box.getValue() != null) {
                model.format(name, box.getValue());
            }
        });
        parts.put(name, box);
        getChildren().add(new VBox(2, said.naming("data.format." + name, box), box));
    }

    private String shown(String part, String value) {
        if (value.isEmpty()) {
            return desk.phrases().now("data.format.detected", words(part, detected.getOrDefault(part, "")));
        }
        return words(part, value);
    }

    private String words(String part, String value) {
        return part.equals("encoding")
                ? value.toUpperCase(Locale.ROOT)
                : desk.phrases()
                        .words()
                        .find("data.format." + part + "." + value)
                        .orElse(value);
    }

    /// Shows what is read now.
    void follow(Inspection inspection) {
        Format now = inspection.interactions().detection().format();
        detected.put("encoding", label(now.encoding()));
        detected.put("time", label(now.notation().time()));
        detected.put("decimal", now.notation().decimalComma() ? "comma" : "point");
        detected.put("separator", delimited(now, FormatBox::separator));
        detected.put("header", delimited(now, shape -> shape.header() ? "yes" : "no"));
        detected.put("quoted", delimited(now, shape -> shape.quoted() ? "yes" : "no"));
        following = true;
        parts.forEach((name, box) -> {
            box.setDisable(detected.getOrDefault(name, "").isEmpty());
            // the words of what is detected may be others, so the cell is made anew
            box.setValue(null);
            box.setValue(model.format(name));
        });
        following = false;
    }

    private static String delimited(Format format, Function<Shape.Delimited, String> of) {
        return format.shape() instanceof Shape.Delimited shape ? of.apply(shape) : "";
    }

    private static String separator(Shape.Delimited shape) {
        return SEPARATORS.entrySet().stream()
                .filter(known -> known.getValue().equals(shape.separator()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(shape.separator());
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
