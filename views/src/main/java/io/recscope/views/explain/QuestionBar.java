package io.recscope.views.explain;

import io.recscope.engine.explain.Grouping;
import io.recscope.engine.explain.Kind;
import io.recscope.engine.explain.Worth;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.study.ModelLibrary;
import io.recscope.views.control.InScene;
import io.recscope.views.desk.Desk;
import io.recscope.views.focus.Person;
import io.recscope.views.session.PolicyFiles;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;

/// What is asked: of whom, of which model, about which item, and in which manner.
final class QuestionBar extends FlowPane {
    private final Desk desk;
    private final ExplainModel model;
    private final Finder user;
    private final Finder item;
    private final ComboBox<ModelLibrary.Entry> models = new ComboBox<>();
    private final ComboBox<Policy> policies = new ComboBox<>();
    private final ComboBox<Grouping> groupings = new ComboBox<>();
    private final ComboBox<Worth> worths = new ComboBox<>();
    private final Label damaged = new Label();
    private final MenuButton kinds = new MenuButton();
    private final Map<Kind, CheckMenuItem> checks = new EnumMap<>(Kind.class);
    private boolean following;

    QuestionBar(Desk desk, ExplainModel model) {
        this.desk = desk;
        this.model = model;
        Parts parts = new Parts(desk.phrases());
        getStyleClass().add("question-bar");
        user = new Finder(
                desk.phrases(),
                "explain.find.user",
                new Slot<>(desk.jobs()),
                (typed, work) -> users(typed, search(searching -> searching.users(typed, work))),
                id -> model.choose(
                        id.equals(Searching.NEWCOMER) ? new Person.Newcomer(List.of()) : new Person.Known(id)));
        item = new Finder(
                desk.phrases(),
                "explain.find.item",
                new Slot<>(desk.jobs()),
                (typed, work) -> search(searching -> searching.items(typed, work)),
                model::chooseItem);
        user.setId("explain-user");
        user.setPrefWidth(110);
        item.setId("explain-item");
        item.setPrefWidth(142);
        fill(models, 150, entry -> entry.spec().label(), entry -> model.chooseModel(entry.digest()));
        fill(
                policies,
                98,
                model.governing()::name,
                policy -> model.choose(model.manner().get().under(policy)));
        policies.setId("explain-policy");
        policies.setOnShowing(event -> model.governing().read());
        damaged.getStyleClass().addAll("caption", "worse");
        damaged.setMinWidth(USE_PREF_SIZE);
        fill(
                groupings,
                118,
                this::grouping,
                chosen -> model.choose(model.manner().get().by(chosen)));
        fill(
                worths,
                108,
                this::worth,
                chosen -> model.choose(model.manner().get().in(chosen)));
        groupings.getItems().setAll(Grouping.values());
        worths.getItems().setAll(Worth.values());
        kinds.setPrefWidth(104);
        kinds.setId("explain-kinds");
        Stream.of(Kind.values()).forEach(this::check);
        getChildren()
                .addAll(
                        parts.field("explain.ask.user", user),
                        parts.field("explain.ask.item", item),
                        parts.field("explain.ask.model", models),
                        parts.field("explain.ask.policy", policies),
                        parts.field("explain.ask.evidence", kinds),
                        parts.field("explain.ask.grouping", groupings),
                        parts.field("explain.ask.worth", worths),
                        damaged);
        model.answer().state().subscribe(now -> follow());
        model.manner().subscribe(now -> follow());
        model.governing().files().state().subscribe(now -> offer());
        InScene.follow(this, desk.session().policy(), this::offer);
        InScene.follow(this, desk.session().summary(), this::follow);
        InScene.follow(this, desk.phrases().language(), this::speak);
    }

    /// Opens the choice of a user.
    void findUser() {
        user.open();
    }

    /// Opens the choice of an item.
    void findItem() {
        item.open();
    }

    private interface Query {
        List<Searching.Found> of(Searching searching) throws InterruptedException;
    }

    private List<Searching.Found> search(Query query) throws InterruptedException {
        Optional<Searching> searching = model.searching();
        return searching.isEmpty() ? List.of() : query.of(searching.get());
    }

    private void check(Kind kind) {
        CheckMenuItem check = new CheckMenuItem();
        check.textProperty().bind(desk.phrases().text(key("explain.kind.", kind)));
        check.setOnAction(event -> {
            model.choose(model.manner().get().with(kind, check.isSelected()));
            follow();
        });
        checks.put(kind, check);
        kinds.getItems().add(check);
    }

    private <T> void fill(ComboBox<T> box, double width, Function<T, String> name, Consumer<T> chosen) {
        box.setPrefWidth(width);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        box.valueProperty().subscribe(now -> {
            if (!following && now != null) {
                chosen.accept(now);
            }
        });
    }

    /// Somebody new first, as long as nothing was typed.
    private List<Searching.Found> users(String typed, List<Searching.Found> found) {
        if (!typed.isBlank()) {
            return found;
        }
        List<Searching.Found> all = new ArrayList<>(found);
        all.addFirst(new Searching.Found(Searching.NEWCOMER, desk.phrases().now("focus.newcomer"), ""));
        return all;
    }

    /// Offers the policies of now, and says which files are none.
    private void offer() {
        boolean before = following;
        following = true;
        Policy chosen = model.manner().get().policy();
        List<Policy> all = model.governing().offered(chosen);
        if (!policies.getItems().equals(all)) {
            policies.getItems().setAll(all);
        }
        policies.setValue(chosen);
        following = before;
        List<PolicyFiles.Damaged> none = model.governing()
                .files()
                .value()
                .map(PolicyFiles.Found::damaged)
                .orElse(List.of());
        Parts.show(damaged, !none.isEmpty());
        damaged.setText(desk.phrases().now("explain.policies-damaged", none.size()));
        damaged.setTooltip(new Tooltip(none.stream()
                .map(one -> one.file().getFileName() + ": " + one.fault().getMessage())
                .collect(Collectors.joining("\n"))));
    }

    /// Shows what is asked now.
    private void follow() {
        following = true;
        List<ModelLibrary.Entry> known = model.models();
        if (!models.getItems().equals(known)) {
            models.getItems().setAll(known);
        }
        model.inquiry()
                .get()
                .flatMap(asked -> known.stream()
                        .filter(entry -> entry.digest().equals(asked.model()))
                        .findFirst())
                .ifPresent(models::setValue);
        Manner manner = model.manner().get();
        offer();
        groupings.setValue(manner.grouping());
        worths.setValue(manner.worth());
        checks.forEach((kind, check) -> check.setSelected(manner.kinds().contains(kind)));
        List<String> named = Stream.of(Kind.values())
                .filter(manner.kinds()::contains)
                .map(kind -> desk.phrases().now(key("explain.kind.", kind)))
                .toList();
        kinds.setText(named.size() == 1 ? named.getFirst() : named.getFirst() + " +" + (named.size() - 1));
        Optional<Answer> answer = model.answer().value();
        user.shown()
                .set(answer.map(now -> now.ground().person())
                        .or(() -> model.inquiry().get().flatMap(Inquiry::person))
                        .map(this::name)
                        .orElse(""));
        item.shown()
                .set(answer.map(now -> now.ground().catalog().label(now.item())).orElse(""));
        following = false;
    }

    /// Shows the choices in another language.
    private void speak() {
        following = true;
        List.of(policies, groupings, worths).forEach(QuestionBar::renew);
        following = false;
        follow();
    }

    private static <T> void renew(ComboBox<T> box) {
        T chosen = box.getValue();
        List<T> all = List.copyOf(box.getItems());
        box.getItems().clear();
        box.getItems().setAll(all);
        box.setValue(chosen);
    }

    private String name(Person person) {
        return switch (person) {
            case Person.Known(String id) -> id;
            case Person.Newcomer _ -> desk.phrases().now("focus.newcomer");
        };
    }

    private String grouping(Grouping grouping) {
        return desk.phrases().now(key("explain.by.", grouping));
    }

    private String worth(Worth worth) {
        return desk.phrases().now(key("explain.in.", worth));
    }

    private static String key(String stem, Enum<?> value) {
        return stem + value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
