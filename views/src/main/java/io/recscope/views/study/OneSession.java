package io.recscope.views.study;

import io.recscope.views.chart.Axis;
import io.recscope.views.chart.Heading;
import io.recscope.views.chart.Lines;
import io.recscope.views.chart.Mark;
import io.recscope.views.chart.Measured;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.chart.Shown;
import io.recscope.views.report.Block;
import io.recscope.views.report.Report.Fact;
import io.recscope.views.report.Table;
import io.recscope.views.report.Table.Best;
import io.recscope.views.report.Table.Cell;
import io.recscope.views.report.Table.Column;
import io.recscope.views.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// One session replayed: where each choice stood in the list before it, and how what the user wanted moved.
record OneSession(Words words) {

    List<Block> blocks(Replayed session) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(words.text(
                "steer.session", session.session().user(), session.session().model())));
        Replayed.Chosen chosen = session.chosen();
        blocks.add(new Block.Paragraph(
                words.text("steer.session-chosen", chosen.sessions(), chosen.shortest(), chosen.longest())));
        blocks.add(new Block.KeyFacts(facts(session)));
        blocks.add(new Block.Figure(ranks(session)));
        if (session.moments().stream().filter(AspectRiver::isKnown).count() > 1) {
            blocks.add(new Block.Figure(new AspectRiver(words).of(session)));
        }
        blocks.add(new Block.Tabular(table(session)));
        return blocks;
    }

    private List<Fact> facts(Replayed session) {
        List<Replayed.Moment> counted = session.counted();
        int[] ranks = counted.stream()
                .mapToInt(moment -> moment.next().rank())
                .sorted()
                .toArray();
        long hits = counted.stream().filter(moment -> moment.next().hit()).count();
        int middle = ranks.length / 2;
        double median = ranks.length == 0
                ? Double.NaN
                : ranks.length % 2 == 1 ? ranks[middle] : (ranks[middle - 1] + ranks[middle]) / 2.0;
        double[] moves = session.moments().stream()
                .mapToDouble(Replayed.Moment::moved)
                .filter(moved -> !Double.isNaN(moved))
                .toArray();
        double mean = Arrays.stream(moves).average().orElse(Double.NaN);
        return List.of(
                new Fact(
                        words.text("steer.hits"),
                        count(hits),
                        words.text(
                                "steer.hits-of",
                                counted.size(),
                                session.moments().size())),
                new Fact(
                        words.text("steer.median-rank"),
                        NumberForm.DECIMAL.format(median),
                        words.text("steer.of-moments", counted.size())),
                new Fact(
                        words.text("steer.moved"),
                        NumberForm.RATIO.format(mean),
                        words.text("steer.mean-of", moves.length)),
                new Fact(
                        words.text("steer.changes"),
                        count(session.changes().size()),
                        words.text("steer.of-moments", session.moments().size())));
    }

    private static String count(long number) {
        return NumberForm.COUNT.format((double) number);
    }

    private Lines ranks(Replayed session) {
        List<Lines.Point> points = session.moments().stream()
                .map(moment -> new Lines.Point(moment.number(), rank(moment)))
                .toList();
        List<Mark> marks = Stream.concat(
                        session.changes().stream().map(at -> Mark.x("", at)),
                        Stream.of(Mark.y(words.text("steer.list-end", session.length()), session.length())))
                .toList();
        Heading heading = new Heading(
                words.text("steer.ranks"),
                words.text("steer.ranks-note", session.length()),
                new Shown(session.counted().size(), session.moments().size(), words.text("steer.moments-unit")));
        return new Lines(
                heading,
                Axis.linear(words.text("steer.moment-axis"), NumberForm.COUNT),
                Axis.log(words.text("steer.rank-axis"), NumberForm.COUNT),
                List.of(new Lines.Line(words.text("steer.rank"), points)),
                marks);
    }

    private static Measured rank(Replayed.Moment moment) {
        return moment.next().rank() > 0 ? Measured.exact(moment.next().rank()) : Measured.UNDEFINED;
    }

    private Table table(Replayed session) {
        List<Column> columns = List.of(
                new Column(words.text("steer.moment"), words.text("steer.moment-about"), Best.NONE),
                Column.of(words.text("steer.taken")),
                new Column(words.text("steer.rank"), words.text("steer.rank-about"), Best.NONE),
                new Column(words.text("steer.hit"), words.text("steer.hit-about", session.length()), Best.NONE),
                new Column(words.text("steer.moved"), words.text("steer.moved-about"), Best.NONE),
                new Column(words.text("steer.drift"), words.text("steer.drift-about"), Best.NONE));
        List<List<Cell>> rows =
                session.moments().stream().map(moment -> row(session, moment)).toList();
        return new Table(
                words.text("steer.moments"), columns, rows, Shown.all(rows.size(), words.text("steer.moments-unit")));
    }

    private List<Cell> row(Replayed session, Replayed.Moment moment) {
        Replayed.Next next = moment.next();
        Table.Figure moved = Table.Figure.of(moment.moved(), NumberForm.RATIO);
        boolean change = session.changes().contains(moment.number());
        boolean ends = next.equals(Replayed.Next.NOTHING);
        return List.of(
                Table.Figure.count(moment.number()),
                new Table.Text(ends ? words.text("steer.session-ends") : next.label()),
                next.rank() > 0
                        ? new Table.Part(next.rank(), next.considered())
                        : Table.Figure.of(Double.NaN, NumberForm.COUNT),
                new Table.Text(next.rank() == 0 ? "–" : words.text(next.hit() ? "steer.yes" : "steer.no")),
                change ? new Table.Noted(moved, words.text("steer.change")) : moved,
                Table.Figure.of(moment.drift(), NumberForm.RATIO));
    }
}
