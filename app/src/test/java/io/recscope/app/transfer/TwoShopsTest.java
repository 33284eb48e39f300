package io.recscope.app.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.DatasetBuilder;
import io.recscope.engine.data.Interaction;
import io.recscope.engine.work.Work;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoShopsTest {
    private static final int USERS = 60;
    private static final int ITEMS = 40;

    @TempDir
    private Path folder;

    private Dataset whole;

    /// Items 2n and 2n+1 have one title.
    @BeforeEach
    void build() throws Exception {
        try (DatasetBuilder builder = new DatasetBuilder(folder, Clock.TIME, List.of("country"))) {
            for (int item = 0; item < ITEMS; item++) {
                builder.describe(
                        builder.item("i" + item), "Title " + item / 2, "text " + item, List.of("c" + item % 3));
            }
            int buy = builder.action("buy");
            for (int user = 0; user < USERS; user++) {
                int number = builder.user("u" + user);
                for (int item = 0; item < ITEMS; item++) {
                    builder.add(new Interaction(
                            number,
                            item,
                            1000L * item + user,
                            item % 5,
                            buy,
                            builder.session("s" + user + item),
                            item,
                            List.of(builder.context(0, "land" + user % 2))));
                }
            }
            whole = builder.build(folder.resolve("whole"), Work.SILENT);
        }
    }

    private Dataset shop(boolean second, double share) throws Exception {
        return new TwoShops(whole, share, 1).shop(second, folder, Work.SILENT);
    }

    private static Set<String> all(int count, IntFunction<String> name) {
        return IntStream.range(0, count).mapToObj(name).collect(Collectors.toSet());
    }

    @Test
    void nothingIsInBothShopsAndEverythingInOne() throws Exception {
        Dataset one = shop(false, 0.5);
        Dataset two = shop(true, 0.5);

        for (Set<String> shared : List.of(
                common(all(one.users(), one::userId), all(two.users(), two::userId)),
                common(
                        all(one.catalog().size(), one.catalog()::id),
                        all(two.catalog().size(), two.catalog()::id)),
                common(
                        all(one.catalog().size(), one.catalog()::title),
                        all(two.catalog().size(), two.catalog()::title)))) {
            assertThat(shared).isEmpty();
        }
        assertThat(one.users() + two.users()).isEqualTo(USERS);
        assertThat(one.catalog().size() + two.catalog().size()).isEqualTo(ITEMS);
        assertThat(one.size()).isEqualTo((long) one.users() * one.catalog().size());
        assertThat(two.size()).isEqualTo((long) two.users() * two.catalog().size());
    }

    private static Set<String> common(Set<String> one, Set<String> two) {
        assertThat(one).isNotEmpty();
        assertThat(two).isNotEmpty();
        Set<String> common = new HashSet<>(one);
        common.retainAll(two);
        return common;
    }

    @Test
    void whatIsInAShopIsAsItWas() throws Exception {
        Dataset shop = shop(true, 0.5);

        for (int row = 0; row < shop.rows(); row++) {
            int item = Integer.parseInt(shop.catalog().id(shop.item(row)).substring(1));
            String user = shop.userId(shop.userOf(row));
            assertThat(shop.catalog().item(shop.item(row)))
                    .isEqualTo(whole.catalog().item(item));
            assertThat(shop.time(row)).isEqualTo(1000L * item + Integer.parseInt(user.substring(1)));
            assertThat(shop.weight(row)).isEqualTo(item % 5);
            assertThat(shop.actions().get(shop.action(row))).isEqualTo("buy");
            assertThat(shop.sessionIds().get(shop.session(row))).isEqualTo("s" + user.substring(1) + item);
            assertThat(shop.contextValues(0).get(shop.context(0, row)))
                    .isEqualTo("land" + Integer.parseInt(user.substring(1)) % 2);
        }
    }

    @Test
    void theShareSaysHowManyUsersAreCustomersOfTheSecond() throws Exception {
        assertThat(shop(true, 0.1).users()).isBetween(1, 15);
        assertThat(shop(true, 0.9).users()).isBetween(45, USERS - 1);
        assertThat(shop(true, 0.1).digest()).isEqualTo(shop(true, 0.1).digest());
    }
}
