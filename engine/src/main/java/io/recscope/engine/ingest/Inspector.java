package io.recscope.engine.ingest;

import io.recscope.engine.data.RowProblem;
import io.recscope.engine.data.RowProblem.Reason;
import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.ingest.Inspection.TableInspection;
import io.recscope.engine.ingest.Mapping.Use;
import io.recscope.engine.ingest.Preview.PreviewRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks into files before an import: which tables, which format, which columns, and the first rows. Thread-safe.
public final class Inspector {
    private static final int PREVIEWED = 20;
    private static final int LONGEST_FIELD = 200;

    private final Limits limits;

    public Inspector(Limits limits) {
        this.limits = limits;
    }

    /// Detects what a path offers, keeping to what was chosen.
    ///
    /// @param path a file, a folder, a zip archive, or `archive.zip!entry`
    /// @throws io.recscope.engine.fault.Fault when there is nothing usable, or a choice is needed; says which
    public Inspection inspect(Path path, Choices choices) {
        try {
            Contents contents = Contents.choose(Listing.of(path), Preset.named(choices.format()));
            TableInspection interactions = table(contents, contents.interactions(), Purpose.INTERACTIONS, choices);
            List<TableInspection> items = new ArrayList<>();
            for (Source source : choices.items().isEmpty() ? contents.items() : sources(choices.items())) {
                items.add(table(contents, source, Purpose.ITEMS, choices));
            }
            String preset = contents.preset()
                    .or(() -> recognised(interactions))
                    .map(Preset::label)
                    .orElse("");
            return new Inspection(preset, interactions, items);
        } catch (IOException e) {
            throw new MachineFault("Reading failed: " + e.getMessage(), path.toString(), "Check the file.", e);
        }
    }

    private static List<Source> sources(List<Path> paths) throws IOException {
        List<Source> sources = new ArrayList<>();
        for (Path path : paths) {
            sources.add(Contents.single(Listing.of(path)));
        }
        return sources;
    }

    private static Optional<Preset> recognised(TableInspection table) {
        return Preset.ONLINE_RETAIL
                .mapping(Purpose.INTERACTIONS, table.detection().columns())
                .filter(m -> m.equals(table.detection().mapping()))
                .map(_ -> Preset.ONLINE_RETAIL);
    }

    private TableInspection table(Contents contents, Source source, Purpose purpose, Choices choices)
            throws IOException {
        boolean presetNamed = Preset.named(choices.format()).isPresent();
        String fixed = presetNamed || purpose == Purpose.ITEMS ? "" : choices.format();
        boolean laidDown = presetNamed && purpose == Purpose.INTERACTIONS;
        Optional<Preset> preset = contents.preset().filter(p -> laidDown || p.names(source, purpose));
        Optional<Detection> known = preset.flatMap(p -> known(p, purpose, fixed));
        String typed = purpose == Purpose.INTERACTIONS ? choices.mapping() : choices.itemMapping();
        Optional<Mapping> chosen = typed.isBlank() ? Optional.empty() : Optional.of(Mapping.parse(typed));
        Detection detection =
                known.isPresent() ? known.get() : new Detector(limits).detect(source, purpose, fixed, chosen);
        detection = presetMapping(detection, preset.orElse(Preset.ONLINE_RETAIL), purpose);
        if (chosen.isPresent()) {
            detection = mapped(detection, chosen.get(), "the mapping was given", List.of());
            detection.mapping().checkColumns(detection.columns(), source.label());
        }
        return new TableInspection(
                source, detection, preview(source, detection.format(), detection.mapping(), purpose, PREVIEWED));
    }

    /// What a preset knows of a table without looking into it.
    private static Optional<Detection> known(Preset preset, Purpose purpose, String fixed) {
        return preset.format(purpose)
                .map(format -> FormatText.apply(fixed, format))
                .filter(format -> format.shape() instanceof Shape.Delimited d
                        && !d.names().isEmpty())
                .map(format -> new Detection(
                        format,
                        ((Shape.Delimited) format.shape()).names(),
                        new Mapping(List.of()),
                        1,
                        List.of("the file is named as in " + preset.label()),
                        List.of()));
    }

    private static Detection presetMapping(Detection detection, Preset preset, Purpose purpose) {
        if (preset == Preset.RECBOLE) {
            // a RecBole field of several tokens separates them by blanks
            List<Use> uses = detection.mapping().uses().stream()
                    .map(u -> u.role() == Role.CATEGORY ? new Use(u.role(), u.column(), " ") : u)
                    .toList();
            return mapped(detection, new Mapping(uses), "the file is named as in recbole", detection.questions());
        }
        return preset.mapping(purpose, detection.columns())
                .filter(m -> m.uses().stream().allMatch(u -> detection.columns().contains(u.column())))
                .map(m -> mapped(detection, m, "the columns are those of " + preset.label(), List.of()))
                .orElse(detection);
    }

    private static Detection mapped(Detection detection, Mapping mapping, String reason, List<String> questions) {
        List<String> reasons = new ArrayList<>(detection.reasons());
        reasons.add(reason);
        return new Detection(
                detection.format(), detection.columns(), mapping, detection.confidence(), reasons, questions);
    }

    /// The first rows of a table under any format and mapping, fast enough to follow every change of them.
    ///
    /// @param mapping may be incomplete; then only broken rows have problems
    /// @param count number of rows at most
    public Preview preview(Source source, Format format, Mapping mapping, Purpose purpose, int count) {
        try (MeteredInput in = source.open(limits);
                Rows rows = Table.rows(in, source, format, limits)) {
            mapping.checkColumns(rows.columns(), source.label());
            boolean complete = mapping.has(Role.ITEM) && (mapping.has(Role.USER) || mapping.has(Role.SESSION));
            Optional<EventColumns> event = complete && purpose == Purpose.INTERACTIONS
                    ? Optional.of(new EventColumns(format, mapping, rows.columns(), limits))
                    : Optional.empty();
            List<PreviewRow> previewed = new ArrayList<>();
            while (previewed.size() < count && rows.advance()) {
                previewed.add(previewed(rows, source, event));
            }
            return new Preview(rows.columns(), previewed);
        } catch (IOException e) {
            throw new MachineFault("Reading failed: " + e.getMessage(), source.label(), "Check the file.", e);
        }
    }

    private static PreviewRow previewed(Rows rows, Source source, Optional<EventColumns> event) {
        List<RowProblem> found = new ArrayList<>();
        Problems problems = new Problems(source.label(), rows.columns(), found::add);
        Row row = rows.row();
        Reason defect = row.defect();
        if (event.isPresent()) {
            event.get().accept(row, problems);
        } else if (defect != null) {
            problems.report(row, defect);
        }
        List<String> fields = row.texts().stream()
                .map(f -> f.substring(0, Math.min(f.length(), LONGEST_FIELD)).replace(Row.PART, '|'))
                .toList();
        return new PreviewRow(row.line(), fields, found);
    }
}
