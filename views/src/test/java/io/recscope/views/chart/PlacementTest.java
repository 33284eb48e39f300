package io.recscope.views.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What is placed by hand must neither overlap nor leave its room.
class PlacementTest {
    private static final Font FONT = new Typefaces().showing(List.of()).semiBold();
    private static final Rectangle2D ROOM = new Rectangle2D.Double(10, 20, 600, 300);

    private static void apart(List<Rectangle2D> boxes, Rectangle2D within) {
        for (int i = 0; i < boxes.size(); i++) {
            assertThat(within.contains(boxes.get(i))).as("box %s", boxes.get(i)).isTrue();
            for (int j = 0; j < i; j++) {
                assertThat(boxes.get(i).intersects(boxes.get(j)))
                        .as("%s and %s", boxes.get(i), boxes.get(j))
                        .isFalse();
            }
        }
    }

    @Test
    void wordsOfACloudDoNotOverlapAndAreAllPlacedOrLeft() {
        for (int count : new int[] {1, 5, 60, 150}) {
            WordCloud cloud = SampleAttributions.cloud(count);
            Spiral spiral = Spiral.of(cloud.largest(), FONT, ROOM);

            apart(spiral.placed().stream().map(Spiral.Placed::box).toList(), ROOM);
            assertThat(spiral.placed().size() + spiral.left().size()).isEqualTo(count);
            assertThat(spiral.placed().getFirst().word())
                    .isEqualTo(cloud.words().getFirst());
            assertThat(spiral).isEqualTo(Spiral.of(cloud.largest(), FONT, ROOM));
        }
    }

    @Test
    void wordsWithoutRoomAreLeft() {
        WordCloud cloud = SampleAttributions.cloud(80);
        Spiral spiral = Spiral.of(cloud.largest(), FONT, new Rectangle2D.Double(0, 0, 120, 60));

        assertThat(spiral.left()).isNotEmpty();
        assertThat(spiral.placed()).isNotEmpty();
        apart(spiral.placed().stream().map(Spiral.Placed::box).toList(), new Rectangle2D.Double(0, 0, 120, 60));
    }

    @Test
    void dotsOfASwarmDoNotOverlap() {
        for (Beeswarm chart : List.of(
                SampleAttributions.beeswarm(60, 3),
                SampleAttributions.beeswarm(300, 9),
                SampleAttributions.beeswarm(400, 25))) {
            Swarm swarm = Swarm.of(chart.features());
            double length = (swarm.most() - swarm.least()) / swarm.across();
            for (List<Swarm.Dot> row : swarm.rows()) {
                for (int i = 0; i < row.size(); i++) {
                    assertThat(Math.abs(row.get(i).up())).isLessThanOrEqualTo(swarm.half());
                    for (int j = 0; j < i; j++) {
                        double across = (row.get(i).attribution() - row.get(j).attribution()) / length;
                        assertThat(Math.hypot(
                                        across, row.get(i).up() - row.get(j).up()))
                                .isGreaterThanOrEqualTo(1 - 1e-6);
                    }
                }
            }
        }
    }

    @Test
    void aSwarmKeepsTheExtremesAndSaysWhatItLeavesOut() {
        List<Double> zeros = new ArrayList<>(Collections.nCopies(5000, 0.0));
        zeros.set(17, -2.0);
        zeros.set(4321, 3.0);
        Beeswarm chart = new Beeswarm(
                new Heading("t", "", Shown.all(1, "dots")),
                Axis.linear("", NumberForm.DECIMAL),
                List.of(new Beeswarm.Feature("f", zeros, Collections.nCopies(5000, 1.0))));
        Swarm swarm = Swarm.of(chart.features());

        assertThat(swarm.rows().getFirst().stream().map(Swarm.Dot::user)).contains(17, 4321);
        assertThat(chart.heading().shown()).isEqualTo(new Shown(swarm.dots(), 5000, "dots"));
        assertThat(swarm.dots()).isLessThanOrEqualTo(Beeswarm.MOST_DOTS).isGreaterThan(10);
        assertThat(ChartTable.of(chart).rows()).hasSize(5000);
    }

    @Test
    void usersWithoutAnAttributionAreNoDots() {
        Beeswarm chart = new Beeswarm(
                new Heading("t", "", Shown.all(1, "dots")),
                Axis.linear("", NumberForm.DECIMAL),
                List.of(
                        new Beeswarm.Feature("less", List.of(.1, Double.NaN, -.3), List.of(1., 2., 3.)),
                        new Beeswarm.Feature("more", List.of(.5, Double.NaN, Double.NaN), List.of(1., 2., 3.))));

        assertThat(chart.features().getFirst().name()).isEqualTo("more");
        assertThat(chart.features().getLast().importance()).isEqualTo(.2, within(1e-12));
        assertThat(chart.heading().shown()).isEqualTo(Shown.all(3, "dots"));
    }

    @Test
    void namesUnderABarDoNotMeetAndTheLargestIsAlwaysThere() {
        Random random = new Random(4);
        for (int run = 0; run < 20; run++) {
            List<Tiers.Text> texts = IntStream.range(0, 14)
                    .mapToObj(i -> new Tiers.Text("t" + i, 60 + random.nextInt(220), 15 + random.nextDouble() * 590))
                    .toList();
            Map<Tiers.Text, Rectangle2D> placed = Tiers.most(texts, ROOM, 190, 300);

            assertThat(placed).containsKey(texts.getFirst()).hasSizeGreaterThan(3);
            List<Rectangle2D> all = new ArrayList<>(placed.values());
            apart(all, ROOM);
            placed.forEach((text, box) -> {
                Rectangle2D line = new Rectangle2D.Double(text.x() - .5, 190, 1, box.getMinY() - 190);
                assertThat(all.stream().filter(line::intersects)).isEmpty();
                assertThat(text.x()).isBetween(box.getMinX() - 1, box.getMaxX() + 1);
            });
        }
    }

    @Test
    void linesFitAndLoseNothing() {
        String text = SampleAttributions.highlights().text() + "\n\n" + "x".repeat(300) + "\n"
                + SampleAttributions.chineseHighlights().text();
        List<Lined.Line> lines = Lined.of(text, FONT.deriveFont(15f), 200);
        StringBuilder whole = new StringBuilder();
        for (Lined.Line line : lines) {
            String written = text.substring(line.from(), line.to());
            assertThat(Labels.width(FONT.deriveFont(15f), written.stripTrailing()))
                    .isLessThanOrEqualTo(200);
            whole.append(written);
        }
        assertThat(whole.toString()).isEqualTo(text.replace("\n", ""));
    }
}
