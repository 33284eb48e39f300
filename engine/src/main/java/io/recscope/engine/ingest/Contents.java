package io.recscope.engine.ingest;

import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.BadUsage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which of the tables that a path offers hold interactions and which describe items.
record Contents(Optional<Preset> preset, Source interactions, List<Source> items) {
    private static final Set<String> INTERACTIONS = Set.of("interactions", "events", "ratings", "behaviors", "clicks");
    private static final Set<String> ITEMS = Set.of("items", "movies", "products", "catalog", "articles");

    /// Recognises a layout by the names of its files; a folder may also hold `interactions.csv` and `items.csv`.
    ///
    /// @param wanted a preset chosen by name
    /// @throws BadData when the files of a chosen preset are missing
    /// @throws BadUsage when there are several tables and none is known
    static Contents choose(Listing listing, Optional<Preset> wanted) {
        List<Preset> presets = wanted.map(List::of).orElse(Arrays.asList(Preset.values()));
        for (Preset preset : presets) {
            List<Source> events = named(listing, preset, Purpose.INTERACTIONS);
            if (events.size() == 1) {
                return new Contents(Optional.of(preset), events.getFirst(), named(listing, preset, Purpose.ITEMS));
            }
        }
        if (listing.tables().size() == 1) {
            return new Contents(wanted, listing.tables().getFirst(), List.of());
        }
        List<Source> events = listing.tables().stream()
                .filter(s -> INTERACTIONS.contains(stem(s)))
                .toList();
        if (events.size() == 1) {
            List<Source> items = listing.tables().stream()
                    .filter(s -> ITEMS.contains(stem(s)))
                    .toList();
            return new Contents(wanted, events.getFirst(), items);
        }
        throw several(listing);
    }

    /// The only table there is.
    ///
    /// @throws BadUsage when there are several
    static Source single(Listing listing) {
        if (listing.tables().size() > 1) {
            throw several(listing);
        }
        return listing.tables().getFirst();
    }

    private static BadUsage several(Listing listing) {
        return new BadUsage(
                "There are several tables: " + listing.names(),
                listing.path().toString(),
                "Name one of them, in an archive as archive.zip!" + last(listing) + ".");
    }

    private static String last(Listing listing) {
        Source source = listing.tables().getLast();
        return source.entry().isEmpty() ? source.label() : source.entry();
    }

    private static List<Source> named(Listing listing, Preset preset, Purpose purpose) {
        return listing.tables().stream().filter(s -> preset.names(s, purpose)).toList();
    }

    private static String stem(Source source) {
        String name = source.fileName();
        return name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    }
}
