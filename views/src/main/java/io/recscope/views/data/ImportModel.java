package io.recscope.views.data;

import io.recscope.engine.ingest.Choices;
import io.recscope.engine.ingest.Importer;
import io.recscope.engine.ingest.Inspection;
import io.recscope.engine.ingest.Inspection.TableInspection;
import io.recscope.engine.ingest.Inspector;
import io.recscope.engine.ingest.Mapping;
import io.recscope.engine.ingest.Mapping.Use;
import io.recscope.engine.ingest.Role;
import io.recscope.engine.study.DatasetImport;
import io.recscope.engine.study.Laboratory;
import io.recscope.views.desk.Desk;
import io.recscope.views.job.Job;
import io.recscope.views.job.Lane;
import io.recscope.views.job.Trouble;
import io.recscope.views.session.Changed;
import io.recscope.views.session.OpenStudy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is to be imported and how. Every change is looked at in the file at once, so that what is shown is what an
/// import would read.
final class ImportModel {
    private final Desk desk;
    private final DataModel datasets;
    private final Inspector inspector;
    private final Importer importer;
    private final Lane<Inspection> looking;
    private final Map<String, String> format = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<Optional<Inspection>> inspection =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<DatasetImport.Result>> result =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper current = new ReadOnlyBooleanWrapper();
    private final StringProperty name = new SimpleStringProperty("");
    private Optional<Path> path = Optional.empty();
    private List<Path> items = List.of();
    private String mapping = "";
    private String itemMapping = "";

    ImportModel(Desk desk, DataModel datasets, Inspector inspector, Importer importer) {
        this.desk = desk;
        this.datasets = datasets;
        this.inspector = inspector;
        this.importer = importer;
        looking = desk.jobs().lane();
    }

    Optional<Path> path() {
        return path;
    }

    /// What was found in the files, under the present choices.
    ReadOnlyObjectProperty<Optional<Inspection>> inspection() {
        return inspection.getReadOnlyProperty();
    }

    /// Why it cannot be read or imported so.
    ReadOnlyObjectProperty<Optional<Trouble>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// What the last import brought.
    ReadOnlyObjectProperty<Optional<DatasetImport.Result>> result() {
        return result.getReadOnlyProperty();
    }

    /// What the dataset will be called.
    StringProperty name() {
        return name;
    }

    /// Whether what was found is what the present choices lead to: not while a file is looked into, and not
    /// after that failed.
    ReadOnlyBooleanProperty current() {
        return current.getReadOnlyProperty();
    }

    /// Begins anew with a file, a folder or an archive.
    void open(Path file) {
        path = Optional.of(file);
        items = List.of();
        format.clear();
        mapping = "";
        itemMapping = "";
        trouble.set(Optional.empty());
        result.set(Optional.empty());
        inspection.set(Optional.empty());
        name.set(free(usualName(file)));
        look();
    }

    /// Forgets everything.
    void clear() {
        looking.cancel();
        current.set(false);
        path = Optional.empty();
        items = List.of();
        inspection.set(Optional.empty());
        trouble.set(Optional.empty());
        result.set(Optional.empty());
    }

    /// The files that describe the items, where they were laid down.
    List<Path> items() {
        return items;
    }

    /// Lays down files that describe the items.
    void items(List<Path> files) {
        items = List.copyOf(files);
        itemMapping = "";
        look();
    }

    /// Lays down a part of the format.
    ///
    /// @param part as formats are written, for example `separator`
    /// @param value for example `tab`; empty to have it detected
    void format(String part, String value) {
        boolean changed = value.isEmpty() ? format.remove(part) != null : !value.equals(format.put(part, value));
        if (changed) {
            if (!part.equals("time") && !part.equals("decimal")) {
                // columns may have other names now
                mapping = "";
            }
            look();
        }
    }

    /// What was laid down of the format; empty when it is detected.
    String format(String part) {
        return format.getOrDefault(part, "");
    }

    /// Gives a column of the interactions a role; another column that had it and a role that cannot stand
    /// beside it lose theirs.
    void role(String column, Role role) {
        inspection.get().ifPresent(now -> {
            mapping = changed(now.interactions(), column, role);
            look();
        });
    }

    /// Gives a column of the file about items a role. Where there are several such files each is read as it was
    /// detected.
    void itemRole(String column, Role role) {
        inspection.get().filter(now -> now.items().size() == 1).ifPresent(now -> {
            itemMapping = changed(now.items().getFirst(), column, role);
            look();
        });
    }

    private static String changed(TableInspection table, String column, Role role) {
        List<Use> uses = new ArrayList<>();
        for (Use use : table.detection().mapping().uses()) {
            boolean replaced = use.column().equals(column)
                    || (use.role() == role && !role.repeats())
                    || exclusive(use.role(), role);
            if (!replaced) {
                uses.add(use);
            }
        }
        if (role != Role.IGNORE) {
            uses.add(new Use(role, column, ""));
        }
        return uses.isEmpty() ? Role.IGNORE.label() + "=\"" + column + "\"" : new Mapping(uses).toString();
    }

    private static boolean exclusive(Role one, Role other) {
        return (one == Role.TIME && other == Role.ORDER) || (one == Role.ORDER && other == Role.TIME);
    }

    /// The role a column of the interactions has.
    Role role(String column) {
        return inspection.get().map(now -> role(now.interactions(), column)).orElse(Role.IGNORE);
    }

    /// The role a column of a table has.
    static Role role(TableInspection table, String column) {
        return table.detection().mapping().uses().stream()
                .filter(use -> use.column().equals(column))
                .map(Use::role)
                .findFirst()
                .orElse(Role.IGNORE);
    }

    /// Whether there is enough to import, and what is shown is what would be read.
    boolean ready() {
        return current.get() && mapped();
    }

    /// Whether the columns that have to be there have their roles.
    boolean mapped() {
        return inspection
                .get()
                .filter(now -> now.items().stream()
                        .allMatch(table -> table.detection().mapping().has(Role.ITEM)))
                .map(now -> now.interactions().detection().mapping())
                .filter(now -> now.has(Role.ITEM) && (now.has(Role.USER) || now.has(Role.SESSION)))
                .isPresent();
    }

    private void look() {
        path.ifPresent(file -> {
            String laidDown = format.entrySet().stream()
                    .map(part -> part.getKey() + "=" + part.getValue())
                    .collect(Collectors.joining(","));
            Choices choices = new Choices(laidDown, mapping, items, itemMapping);
            current.set(false);
            looking.start(desk.phrases().now("data.import.looking"), work -> inspector.inspect(file, choices))
                    .onDone(found -> {
                        trouble.set(Optional.empty());
                        inspection.set(Optional.of(found));
                        current.set(true);
                    })
                    .onTrouble(why -> trouble.set(Optional.of(why)));
        });
    }

    /// Imports as shown, into the open workspace.
    Optional<Job<Changed<DatasetImport.Result>>> run() {
        Optional<OpenStudy> study = desk.session().study().get();
        if (study.isEmpty() || !ready()) {
            return Optional.empty();
        }
        Laboratory laboratory = study.get().laboratory();
        Inspection as = inspection.get().orElseThrow();
        String called = name.get().strip();
        String title = desk.phrases().now("data.edit.import", called);
        trouble.set(Optional.empty());
        return Optional.of(desk.jobs()
                .<Changed<DatasetImport.Result>>start(
                        title,
                        work -> Changed.now(
                                new DatasetImport(laboratory.workspace(), importer, laboratory.program())
                                        .run(called, as.plan(), work),
                                study.get()))
                .onDone(done -> {
                    result.set(Optional.of(done.result()));
                    datasets.made(title, study.get(), done);
                    datasets.choose(done.result().dataset());
                })
                .onTrouble(why -> trouble.set(Optional.of(why))));
    }

    private static String usualName(Path file) {
        String last = String.valueOf(file.toAbsolutePath().normalize().getFileName());
        int dot = last.indexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }

    private String free(String wanted) {
        List<String> taken =
                datasets.datasets().stream().map(info -> info.name()).toList();
        String free = wanted;
        for (int number = 2; taken.contains(free); number++) {
            free = wanted + "-" + number;
        }
        return free;
    }
}
