package io.recscope.engine.ingest;

import io.recscope.engine.ingest.Shape.Delimited;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// A well-known layout of files: which files there are, and what is in them.
public enum Preset {
    /// MovieLens 100K: `u.data`, `u.item` with 19 flag columns for genres.
    ML_100K("u.data", "u.item"),
    /// MovieLens 1M as distributed: `ratings.dat`, `movies.dat`, separated by `::`.
    ML_1M("ratings.dat", "movies.dat"),
    /// MovieLens 20M, 25M, 32M and latest: `ratings.csv`, `movies.csv`.
    ML_25M("ratings.csv", "movies.csv"),
    /// RecBole atomic files: `x.inter`, `x.item`; the header says the types.
    RECBOLE("*.inter", "*.item"),
    /// UCI Online Retail I and II, one table.
    ONLINE_RETAIL("*", "");

    private static final List<String> ML_100K_ITEM = List.of(
            "movie id",
            "movie title",
            "release date",
            "video release date",
            "IMDb URL",
            "unknown",
            "Action",
            "Adventure",
            "Animation",
            "Children's",
            "Comedy",
            "Crime",
            "Documentary",
            "Drama",
            "Fantasy",
            "Film-Noir",
            "Horror",
            "Musical",
            "Mystery",
            "Romance",
            "Sci-Fi",
            "Thriller",
            "War",
            "Western");
    private static final List<String> RATING = List.of("user", "item", "rating", "timestamp");

    private final String interactions;
    private final String items;

    Preset(String interactions, String items) {
        this.interactions = interactions;
        this.items = items;
    }

    /// The name in commands, for example `ml-100k`.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// All names, for messages.
    static String names() {
        return Arrays.stream(values()).map(Preset::label).collect(Collectors.joining(", "));
    }

    public static Optional<Preset> named(String label) {
        return Arrays.stream(values())
                .filter(p -> p.label().equalsIgnoreCase(label.strip()))
                .findFirst();
    }

    /// Whether a file's name is the one of this layout.
    boolean names(Source source, Purpose purpose) {
        String wanted = purpose == Purpose.INTERACTIONS ? interactions : items;
        String name = source.fileName();
        return wanted.startsWith("*.") ? name.endsWith(wanted.substring(1)) : name.equals(wanted);
    }

    /// How a file of this layout is read, or empty where that must be detected.
    Optional<Format> format(Purpose purpose) {
        boolean events = purpose == Purpose.INTERACTIONS;
        return switch (this) {
            case ML_100K ->
                Optional.of(format(Encoding.WINDOWS_1252, events ? "\t" : "|", events ? RATING : ML_100K_ITEM));
            case ML_1M ->
                Optional.of(format(Encoding.WINDOWS_1252, "::", events ? RATING : List.of("item", "title", "genres")));
            case ML_25M -> Optional.of(new Format(Encoding.UTF_8, Delimited.csv(), Notation.PLAIN));
            case RECBOLE ->
                Optional.of(new Format(Encoding.UTF_8, new Delimited("\t", false, true, List.of()), Notation.PLAIN));
            case ONLINE_RETAIL -> Optional.empty();
        };
    }

    private static Format format(Encoding encoding, String separator, List<String> names) {
        return new Format(encoding, new Delimited(separator, false, false, names), Notation.PLAIN);
    }

    /// What the columns of a file of this layout mean, or empty where that must be detected.
    Optional<Mapping> mapping(Purpose purpose, List<String> columns) {
        boolean events = purpose == Purpose.INTERACTIONS;
        return switch (this) {
            case ML_100K ->
                Optional.of(Mapping.parse(events ? "user=user,item=item,weight=rating,time=timestamp" : flags()));
            case ML_1M ->
                Optional.of(Mapping.parse(
                        events
                                ? "user=user,item=item,weight=rating,time=timestamp"
                                : "item=item,title=title,category[|]=genres"));
            case ML_25M ->
                Optional.of(Mapping.parse(
                        events
                                ? "user=userId,item=movieId,weight=rating,time=timestamp"
                                : "item=movieId,title=title,category[|]=genres"));
            case RECBOLE -> Optional.empty();
            case ONLINE_RETAIL -> onlineRetail(columns);
        };
    }

    private static String flags() {
        return "item=movie id,title=movie title,"
                + ML_100K_ITEM.stream()
                        .skip(5)
                        .map(genre -> "category[flag]=" + genre)
                        .collect(Collectors.joining(","));
    }

    /// The mapping of Online Retail when the columns are its own, under the names of either edition.
    private static Optional<Mapping> onlineRetail(List<String> columns) {
        if (columns.containsAll(List.of(
                "Invoice", "StockCode", "Description", "Quantity", "InvoiceDate", "Price", "Customer ID", "Country"))) {
            return Optional.of(Mapping.parse("user=Customer ID,item=StockCode,title=Description,weight=Quantity,"
                    + "time=InvoiceDate,session=Invoice,context=Price,context=Country"));
        }
        if (columns.containsAll(List.of(
                "InvoiceNo",
                "StockCode",
                "Description",
                "Quantity",
                "InvoiceDate",
                "UnitPrice",
                "CustomerID",
                "Country"))) {
            return Optional.of(Mapping.parse("user=CustomerID,item=StockCode,title=Description,weight=Quantity,"
                    + "time=InvoiceDate,session=InvoiceNo,context=UnitPrice,context=Country"));
        }
        return Optional.empty();
    }
}
