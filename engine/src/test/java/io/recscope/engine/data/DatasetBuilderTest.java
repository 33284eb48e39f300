package io.recscope.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.NotFound;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetBuilderTest {
    @TempDir
    Path folder;

    private interface Rows {
        void add(DatasetBuilder builder) throws IOException;
    }

    private Dataset build(String name, Clock clock, List<String> contexts, Rows rows) throws Exception {
        try (DatasetBuilder builder = new DatasetBuilder(folder, clock, contexts)) {
            rows.add(builder);
            return builder.build(folder.resolve(name), Work.SILENT);
        }
    }

    private static void plain(DatasetBuilder b, String user, String item, long time) throws IOException {
        b.add(Interaction.of(b.user(user), b.item(item), time));
    }

    @Test
    void rowsAreSortedByUserThenTimeAndEqualTimesKeepTheirOrder() throws Exception {
        Dataset d = build("d", Clock.TIME, List.of(), b -> {
            plain(b, "anna", "x", 7);
            plain(b, "bert", "y", 1);
            plain(b, "anna", "y", 3);
            plain(b, "anna", "z", 7);
            plain(b, "anna", "w", 3);
        });

        assertThat(d.userId(0)).isEqualTo("anna");
        assertThat(d.history(0).items())
                .containsExactly(d.catalog().index("y"), d.catalog().index("w"), 0, 2);
        assertThat(d.history(1).items()).containsExactly(d.catalog().index("y"));
        assertThat(d.firstRow(2)).isEqualTo(d.rows()).isEqualTo(5);
    }

    @Test
    void equalContentsHaveEqualDigestsAndAnyDifferenceAnother() throws Exception {
        Rows rows = b -> plain(b, "u", "i", 5);

        String digest = build("a", Clock.TIME, List.of(), rows).digest();

        assertThat(build("b", Clock.TIME, List.of(), rows).digest()).isEqualTo(digest);
        assertThat(build("c", Clock.ORDER, List.of(), rows).digest()).isNotEqualTo(digest);
        assertThat(build("e", Clock.TIME, List.of(), b -> plain(b, "u", "i", 6)).digest())
                .isNotEqualTo(digest);
        assertThat(build("f", Clock.TIME, List.of(), b -> {
                            b.action("view");
                            plain(b, "u", "i", 5);
                        })
                        .digest())
                .as("another name of the first action")
                .isNotEqualTo(digest);
    }

    @Test
    void columnsWithDefaultsOnlyTakeNoSpaceAndReadAsDefaults() throws Exception {
        Dataset d = build("d", Clock.TIME, List.of(), b -> plain(b, "u", "i", 5));

        assertThat(d.snapshot().column("weight")).isEmpty();
        assertThat(d.snapshot().column("action")).isEmpty();
        assertThat(d.snapshot().column("session")).isEmpty();
        assertThat(d.weight(0)).isEqualTo(1);
        assertThat(d.action(0)).isZero();
        assertThat(d.session(0)).isEqualTo(-1);
        assertThat(d.actions()).containsExactly("interact");
    }

    @Test
    void optionalColumnsSurviveTheRoundTrip() throws Exception {
        Dataset d = build("d", Clock.TIME, List.of("country"), b -> {
            b.action("view");
            int buy = b.action("buy");
            int s = b.session("s1");
            b.add(new Interaction(b.user("u"), b.item("i"), 5, -2.5f, buy, s, 9, List.of(b.context(0, "Peru"))));
            b.add(new Interaction(b.user("u"), b.item("i"), 6, 1, 0, -1, 10, List.of(b.context(0, ""))));
        });

        assertThat(d.interaction(0)).isEqualTo(new Interaction(0, 0, 5, -2.5f, 1, 0, 9, List.of(0)));
        assertThat(d.interaction(1)).isEqualTo(new Interaction(0, 0, 6, 1, 0, -1, 10, List.of(-1)));
        assertThat(d.contextValues(0).get(0)).isEqualTo("Peru");
        assertThat(d.context(0, d.history(0).row(0))).isZero();
        assertThat(d.context(0, -1)).as("an invented event").isEqualTo(-1);
        assertThat(d.sessionIds().get(0)).isEqualTo("s1");
    }

    @Test
    void emptyDatasetIsADataset() throws Exception {
        Dataset d = build("d", Clock.ORDER, List.of("c"), b -> {});

        assertThat(d.rows()).isZero();
        assertThat(d.users()).isZero();
        assertThat(d.catalog().size()).isZero();
        assertThat(d.findUser("u")).isEqualTo(-1);
        assertThatThrownBy(() -> d.userOf(0)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void usersAndItemsWithoutInteractionsAreKept() throws Exception {
        Dataset d = build("d", Clock.TIME, List.of(), b -> {
            b.user("idle");
            plain(b, "u", "i", 5);
            b.user("late");
            b.describe(b.item("unseen"), "A title", "A text", List.of("a", "b", "a"));
        });

        assertThat(d.users()).isEqualTo(3);
        assertThat(d.history(0).isEmpty()).isTrue();
        assertThat(d.userOf(0)).isEqualTo(1);
        assertThat(d.history(2).isEmpty()).isTrue();
        assertThat(d.catalog().item(1)).isEqualTo(new Item("unseen", "A title", "A text", List.of("a", "b")));
        assertThat(d.itemCounts()).containsExactly(1, 0);
    }

    @Test
    void theAnonymousUserIsTheOneWithTheEmptyId() throws Exception {
        Dataset with = build("with", Clock.TIME, List.of(), b -> {
            plain(b, "u", "i", 5);
            plain(b, "", "i", 5);
        });
        Dataset without = build("without", Clock.TIME, List.of(), b -> plain(b, "u", "i", 5));

        assertThat(with.anonymousUser()).isEqualTo(1);
        assertThat(without.anonymousUser()).isEqualTo(-1);
    }

    @Test
    void theFirstTitleStaysAndAContradictionIsTold() throws Exception {
        try (DatasetBuilder b = new DatasetBuilder(folder, Clock.TIME, List.of())) {
            int item = b.item("i");

            assertThat(b.describe(item, "", "", List.of())).isTrue();
            assertThat(b.describe(item, "One", "", List.of())).isTrue();
            assertThat(b.describe(item, "Two", "text", List.of())).isFalse();

            Dataset d = b.build(folder.resolve("d"), Work.SILENT);
            assertThat(d.catalog().title(item)).isEqualTo("One");
            assertThat(d.catalog().text(item)).isEqualTo("text");
        }
    }

    @Test
    void idsAreFoundByTheirBytesNotByTheirLook() throws Exception {
        String nfc = "caf\u00e9";
        String nfd = "cafe\u0301";
        Dataset d = build("d", Clock.TIME, List.of(), b -> {
            for (String id :
                    List.of(nfc, nfd, "\u4e2d\u6587", "\ud83c\udfac", "a", "aa", "A", " a", "x".repeat(10_000))) {
                plain(b, id, id, 1);
            }
        });

        for (int user = 0; user < d.users(); user++) {
            assertThat(d.findUser(d.userId(user))).isEqualTo(user);
            assertThat(d.catalog().find(d.catalog().id(user))).isEqualTo(user);
        }
        assertThat(d.findUser("aaa")).isEqualTo(-1);
        assertThatThrownBy(() -> d.user("nobody")).isInstanceOf(NotFound.class).hasMessageContaining("nobody");
        assertThatThrownBy(() -> d.catalog().index("nothing")).isInstanceOf(NotFound.class);
    }

    @Test
    void theHundredTwentyEighthActionIsRefused() throws Exception {
        try (DatasetBuilder b = new DatasetBuilder(folder, Clock.TIME, List.of())) {
            for (int i = 0; i < 127; i++) {
                b.action("a" + i);
            }
            assertThatThrownBy(() -> b.action("one more")).isInstanceOf(BadData.class);
            assertThat(b.action("a126")).isEqualTo(126);
        }
    }

    @Test
    void aCancelledBuildLeavesNothing() throws Exception {
        Work cancelled = new Work() {
            @Override
            public void report(double fraction, String step) {}

            @Override
            public void checkCancelled() throws InterruptedException {
                throw new InterruptedException("cancelled");
            }
        };
        try (DatasetBuilder b = new DatasetBuilder(folder, Clock.TIME, List.of())) {
            plain(b, "u", "i", 1);
            assertThatThrownBy(() -> b.build(folder.resolve("d"), cancelled)).isInstanceOf(InterruptedException.class);
        }

        assertThat(folder).isEmptyDirectory();
    }
}
