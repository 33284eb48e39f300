package io.recscope.views.chart;

import io.recscope.views.chart.Bars.Direction;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A chart of each kind with invented but realistic numbers.
public final class SampleCharts {
    private SampleCharts() {}

    public static List<Chart> all() {
        return Stream.concat(own().stream(), SampleAttributions.all().stream()).toList();
    }

    private static List<Chart> own() {
        return List.of(
                metric(),
                segments(),
                lines(),
                histogram(),
                longTail(),
                lorenz(),
                days(),
                scatter(),
                heatMap(),
                forest(),
                learning(),
                front(),
                river(),
                radar(),
                cloud());
    }

    static Measured around(double value, double half) {
        return new Measured(value, value - half, value + half);
    }

    static Heading heading(String title, String note, Shown shown) {
        return new Heading(title, note, shown);
    }

    public static Bars metric() {
        return new Bars(
                heading(
                        "NDCG@10 by model",
                        "Full ranking over 4,017 items; the whisker is the 95 % bootstrap interval over users.",
                        Shown.all(6, "models")),
                Axis.linear("", NumberForm.RATIO),
                List.of(
                        "Fusion (EASE + transitions)",
                        "EASE, recency 0.8",
                        "Item neighbours",
                        "Implicit ALS",
                        "Content neighbours (title)",
                        "Most popular"),
                List.of(new Bars.Series(
                        "NDCG@10",
                        List.of(
                                around(.1382, .0041),
                                around(.129, .0038),
                                around(.0981, .0035),
                                around(.0874, .0033),
                                around(.0412, .0021),
                                around(.0178, .0012)))),
                Direction.RIGHT);
    }

    public static Bars segments() {
        return new Bars(
                heading(
                        "Recall@10 by activity of the user",
                        "Quartiles of the number of events.",
                        Shown.all(3412, "users")),
                Axis.linear("Recall@10", NumberForm.RATIO),
                List.of("3–6 events", "7–19 events", "20–61 events", "62 and more"),
                List.of(
                        new Bars.Series(
                                "EASE, recency 0.8",
                                List.of(
                                        around(.142, .013),
                                        around(.168, .012),
                                        around(.191, .012),
                                        around(.223, .014))),
                        new Bars.Series(
                                "Item neighbours",
                                List.of(around(.121, .012), around(.139, .012), around(.15, .011), around(.162, .012))),
                        new Bars.Series(
                                "Most popular",
                                List.of(
                                        around(.061, .009),
                                        around(.052, .008),
                                        Measured.UNDEFINED,
                                        around(.031, .006)))),
                Direction.UP);
    }

    public static Lines lines() {
        List<Lines.Line> lines = new ArrayList<>();
        String[] names = {"EASE, recency 0.8", "Item neighbours", "Most popular"};
        double[] heights = {.129, .098, .018};
        for (int m = 0; m < names.length; m++) {
            List<Lines.Point> points = new ArrayList<>();
            for (int k : new int[] {1, 3, 5, 10, 20, 50, 100}) {
                double y = heights[m] * (0.45 + 0.24 * Math.log(k));
                points.add(new Lines.Point(k, k == 50 && m == 2 ? Measured.UNDEFINED : around(y, .004 + y * .03)));
            }
            lines.add(new Lines.Line(names[m], points));
        }
        return new Lines(
                heading("NDCG by length of the list", "Bands are 95 % intervals.", Shown.all(6040, "users")),
                Axis.log("k (logarithmic)", NumberForm.COUNT),
                Axis.linear("NDCG@k", NumberForm.RATIO),
                lines);
    }

    public static Histogram histogram() {
        long[] counts = {812, 633, 498, 402, 305, 222, 148, 87, 41, 18, 6, 2};
        List<Histogram.Bin> bins = IntStream.range(0, counts.length)
                .mapToObj(i -> new Histogram.Bin(Math.pow(2, i), Math.pow(2, i + 1), counts[i]))
                .toList();
        return new Histogram(
                heading("Events per user", "Bins double in width.", Shown.all(3174, "users")),
                Axis.log("Events (logarithmic)", NumberForm.COUNT),
                Axis.linear("Users", NumberForm.COUNT),
                bins,
                List.of(new Histogram.Mark("Median", 6), new Histogram.Mark("99th percentile", 410)));
    }

    static Frequencies zipf(int items, double slope, int most) {
        int[] counts = new int[items];
        Arrays.setAll(counts, i -> (int) (most / Math.pow(i + 1, slope)));
        return Frequencies.of(counts);
    }

    public static LongTail longTail() {
        return new LongTail(
                heading(
                        "The long tail of items",
                        "The head holds half of all interactions, head and middle 80 %.",
                        Shown.all(4017, "items")),
                "items",
                zipf(4017, .82, 3104),
                .5,
                .8);
    }

    public static Lorenz lorenz() {
        return new Lorenz(
                heading(
                        "Concentration of recommendations",
                        "The nearer to the diagonal, the more evenly items are shown.",
                        Shown.all(4017, "items")),
                "items",
                List.of(
                        new Lorenz.Curve("Interactions", zipf(4017, .82, 3104)),
                        new Lorenz.Curve("EASE, recency 0.8", zipf(4017, 1.05, 6104)),
                        new Lorenz.Curve("Most popular", zipf(4017, 2.1, 34000))));
    }

    public static TimeSeries days() {
        Random random = new Random(7);
        List<TimeSeries.Span> spans = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2009, 12, 1);
                day.isBefore(LocalDate.of(2010, 12, 10));
                day = day.plusDays(1)) {
            boolean holidays = day.isAfter(LocalDate.of(2009, 12, 23)) && day.isBefore(LocalDate.of(2010, 1, 4));
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && !holidays) {
                double season = 1 + 0.9 * Math.exp(-Math.pow((double) day.toEpochDay() - 14930, 2) / 1200.0);
                spans.add(new TimeSeries.Span(day, Math.round(1400 * season * (0.75 + 0.5 * random.nextDouble()))));
            }
        }
        return new TimeSeries(
                heading("Interactions per day", "Times are in UTC as in the file.", Shown.all(spans.size(), "days")),
                Axis.linear("Interactions", NumberForm.COUNT),
                TimeSeries.Step.DAY,
                spans);
    }

    public static Scatter scatter() {
        return new Scatter(
                heading("Accuracy and coverage", "Up and to the right is better.", Shown.all(6, "models")),
                Axis.linear("Coverage@10", NumberForm.PERCENT),
                Axis.linear("NDCG@10", NumberForm.RATIO),
                List.of(
                        dot("Fusion", "learned", .412, .1382),
                        dot("EASE, recency 0.8", "learned", .396, .129),
                        dot("EASE", "learned", .38, .126),
                        dot("Implicit ALS", "learned", .31, .0874),
                        dot("Item neighbours", "counted", .52, .0981),
                        dot("Most popular", "counted", .004, .0178)));
    }

    private static Scatter.Dot dot(String name, String group, double x, double y) {
        return new Scatter.Dot(name, group, Measured.exact(x), around(y, .004));
    }

    public static Front front() {
        return new Front(
                heading("Tail share and accuracy", "Up and to the right is better.", Shown.all(4, "policies")),
                Axis.linear("Tail share", NumberForm.PERCENT),
                Axis.linear("NDCG@10", NumberForm.RATIO),
                dot("no policy", "", .08, .138),
                List.of(dot("gentle", "", .15, .136), dot("strong", "", .31, .121), dot("wasteful", "", .12, .119)));
    }

    public static River river() {
        return new River(
                heading("What the user wants", "Shares of each moment.", Shown.all(3, "moments")),
                Axis.linear("moment", NumberForm.COUNT),
                List.of(1.0, 2.0, 3.0),
                List.of(
                        new River.Stream("Lamps", List.of(.6, .5, .3)),
                        new River.Stream("Bags, small", List.of(.1, .3, .5)),
                        new River.Stream("others", List.of(.3, .2, .2))),
                true,
                List.of(Mark.x("change", 2)));
    }

    public static HeatMap heatMap() {
        return new HeatMap(
                heading("NDCG@10 by segment", "An empty cell has no user.", Shown.all(24, "cells")),
                Axis.linear("NDCG@10", NumberForm.RATIO),
                List.of("Fusion", "EASE, recency 0.8", "Item neighbours", "Most popular"),
                List.of("all", "cold users", "head items", "middle", "tail items", "new items"),
                List.of(
                        List.of(.1382, .101, .201, .112, .041, .012),
                        List.of(.129, .096, .192, .101, .033, .0),
                        List.of(.0981, .081, .14, .092, .038, .0),
                        List.of(.0178, .022, .051, .0, .0, Double.NaN)));
    }

    public static LearningCurves learning() {
        List<LearningCurves.Curve> curves = new ArrayList<>();
        Random random = new Random(3);
        String[] names = {"Interest model", "GRU"};
        int[] lengths = {34, 21};
        for (int m = 0; m < names.length; m++) {
            List<LearningCurves.Epoch> epochs = new ArrayList<>();
            for (int n = 1; n <= lengths[m]; n++) {
                double quality = (.058 - .009 * m) * (1 - Math.exp(-n / 6.0)) - .000008 * n * n * (m + 1);
                double loss = 6.1 + .3 * m + 3.2 * Math.exp(-n / 5.0) + .02 * random.nextDouble();
                epochs.add(new LearningCurves.Epoch(n, loss, n % 2 == 0 && m == 1 ? Double.NaN : quality));
            }
            curves.add(new LearningCurves.Curve(names[m], "", m == 0 ? 20 : 15, epochs));
        }
        return new LearningCurves(
                heading(
                        "How the models learned",
                        "NDCG@10 is measured on the last choices of 2,000 users; the ring is the epoch kept.",
                        Shown.all(2, "models")),
                "epoch",
                Axis.linear("NDCG@10, set aside", NumberForm.RATIO),
                Axis.linear("loss", NumberForm.DECIMAL),
                curves);
    }

    public static Forest forest() {
        return new Forest(
                heading(
                        "Change of NDCG@10 against EASE, recency 0.8",
                        "Paired by user; 95 % bootstrap interval, Holm-corrected.",
                        Shown.all(5, "comparisons")),
                Axis.linear("Difference of NDCG@10", NumberForm.CHANGE),
                List.of(
                        new Forest.Row("Fusion (EASE + transitions)", around(.0092, .0031)),
                        new Forest.Row("EASE without recency", around(-.0011, .0024)),
                        new Forest.Row("Item neighbours", around(-.0309, .0036)),
                        new Forest.Row("Implicit ALS", around(-.0416, .0038)),
                        new Forest.Row("Most popular", around(-.1112, .004))));
    }

    static Radar radar() {
        return new Radar(
                new Heading("Profile", "At the rim the best of those shown.", Shown.all(4, "metrics")),
                List.of(
                        new Radar.Spoke("ndcg@10", NumberForm.RATIO, false),
                        new Radar.Spoke("tail@10", NumberForm.RATIO, false),
                        new Radar.Spoke("novelty@10", NumberForm.RATIO, false),
                        new Radar.Spoke("gini@10", NumberForm.RATIO, true)),
                List.of(
                        new Radar.Series("ease", List.of(0.129, 0.05, 9.8, 0.8)),
                        new Radar.Series("ease, discovery", List.of(0.126, 0.20, 10.4, 0.6)),
                        new Radar.Series("unmeasured", List.of(0.1, Double.NaN, 9.1, 0.9))));
    }

    static Cloud cloud() {
        Random random = new Random(3);
        return new Cloud(
                new Heading("Rank of each user's next choice", "", Shown.all(300, "users")),
                Axis.log("rank under ease", NumberForm.COUNT),
                Axis.log("rank under transitions", NumberForm.COUNT),
                IntStream.range(0, 300)
                        .mapToObj(user -> {
                            double before = 1 + random.nextInt(900);
                            double now = 1 + random.nextInt(900);
                            return new Cloud.Point(
                                    "u" + user,
                                    before,
                                    now,
                                    now < before ? Forest.Verdict.BETTER : Forest.Verdict.WORSE);
                        })
                        .toList());
    }
}
