package io.recscope.views.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.explain.Attribution;
import io.recscope.engine.explain.Evidence;
import io.recscope.engine.explain.Grouping;
import io.recscope.engine.explain.population.Surveyed;
import io.recscope.engine.recommend.baseline.ContentNeighbours;
import io.recscope.engine.recommend.baseline.ItemNeighbours;
import io.recscope.engine.recommend.policy.Knobs;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.recommend.policy.Presets;
import io.recscope.engine.study.ExplanationLibrary;
import io.recscope.engine.work.Work;
import io.recscope.views.focus.Focus;
import io.recscope.views.focus.Person;
import io.recscope.views.job.Job;
import io.recscope.views.job.JobState;
import io.recscope.views.session.OpenStudy;
import io.recscope.views.session.PolicyFiles;
import io.recscope.views.trial.QueuedWindow;
import io.recscope.views.trial.Shop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainModelTest {
    private static final Focus SHOP = Focus.NOTHING.onDataset(Shop.NAME);

    @TempDir
    private static Path top;

    private QueuedWindow window;
    private ExplainModel model;

    @BeforeAll
    static void make() throws InterruptedException {
        Shop.COLOURED.make(top.resolve("shop"), ContentNeighbours.usual(), ItemNeighbours.usual());
        Shop.COLOURED.make(top.resolve("bare"));
    }

    @BeforeEach
    void open() throws InterruptedException {
        window = new QueuedWindow("explain", Shop::workshops).open(top.resolve("shop"));
        model = new ExplainModel(window.desk(), InstantSource.fixed(Instant.EPOCH));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Answer ask(Focus focus) throws InterruptedException {
        model.follow(focus);
        window.settle();
        assertThat(window.defects()).isEmpty();
        return model.answer().value().orElseThrow();
    }

    private OpenStudy study() {
        return window.desk().session().study().get().orElseThrow();
    }

    private String reader() {
        return fitted("content-neighbours");
    }

    private String fitted(String kind) {
        return model.models().stream()
                .filter(entry -> entry.spec().kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .digest();
    }

    @Test
    void explainsTheFirstOfTheListBySharesThatAddUp() throws InterruptedException {
        Answer answer = ask(SHOP.onUser("u4"));
        assertThat(answer.ground().user()).isEqualTo("u4");
        assertThat(answer.item()).isEqualTo(answer.list().getFirst().item());
        Attribution shares = answer.attribution().orElseThrow();
        double sum = shares.estimate().values().stream().mapToDouble(v -> v).sum();
        assertThat(shares.estimate().nobody() + sum).isCloseTo(shares.estimate().everybody(), within(1e-9));
        assertThat(answer.counterfactuals()).isPresent();
        assertThat(model.answer().isDone()).isTrue();
    }

    @Test
    void whoHasNoUserGetsOneWithAHistory() throws InterruptedException {
        assertThat(ask(SHOP).ground().history().size()).isBetween(15, 60);
    }

    @Test
    void anEventTakenAwayRanksAgainAndUndoPutsItBack() throws InterruptedException {
        Answer answer = ask(SHOP.onUser("u4"));
        int strongest = answer.attribution().orElseThrow().largest().getFirst().number();
        model.toggle(new Shares(answer).events(strongest));
        window.settle();
        Reranked now = model.reranked().value().orElseThrow();
        assertThat(now.before()).isEqualTo(answer.laid().rank());
        assertThat(now.rivals()).isEqualTo(answer.laid().rivals());
        assertThat(now.lines()).hasSameSizeAs(answer.list());
        window.desk().edits().undo();
        window.settle();
        assertThat(model.change().get()).isEqualTo(Change.NONE);
        assertThat(model.reranked().value()).isEmpty();
        window.desk().edits().redo();
        window.settle();
        assertThat(model.reranked().value().orElseThrow().after()).isEqualTo(now.after());
    }

    @Test
    void aTriedCounterfactualDoesWhatItSays() throws InterruptedException {
        Answer answer = ask(SHOP.onUser("u4"));
        answer.counterfactuals().orElseThrow().forEach(one -> {
            model.attempt(Change.of(one, answer.laid().evidence()).orElseThrow());
            try {
                window.settle();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            assertThat(model.reranked().value().orElseThrow().after()).isEqualTo(one.rankAfter());
        });
    }

    @Test
    void aChangeBelongsToItsUser() throws InterruptedException {
        ask(SHOP.onUser("u4"));
        model.toggle(List.of(3));
        window.settle();
        ask(SHOP.onUser("u5"));
        assertThat(model.change().get()).isEqualTo(Change.NONE);
        ask(SHOP.onUser("u4"));
        assertThat(model.change().get().removed()).containsExactly(3);
        assertThat(model.reranked().value()).isPresent();
    }

    @Test
    void anotherMannerAsksAgainAndCanBeTakenBack() throws InterruptedException {
        window.desk().trail().look(focus -> SHOP.onUser("u4"));
        ask(SHOP.onUser("u4"));
        model.choose(Manner.USUAL.by(Grouping.CATEGORY));
        window.settle();
        assertThat(model.answer().value().orElseThrow().laid().evidence()).hasSizeLessThanOrEqualTo(3);
        window.desk().edits().undo();
        window.settle();
        assertThat(model.answer().value().orElseThrow().laid().evidence()).hasSizeGreaterThan(3);
    }

    @Test
    void aMomentHidesWhatCameAfter() throws InterruptedException {
        assertThat(ask(SHOP.onUser("u4").onMoment(6)).ground().history().size()).isEqualTo(6);
    }

    @Test
    void withoutAHistoryThereIsNoEvidenceButAnAnswer() throws InterruptedException {
        Answer answer = ask(SHOP.onUser("u4").onMoment(0).onItem("i3").onModel(reader()));
        assertThat(answer.laid().evidence()).isEmpty();
        assertThat(answer.laid().notes()).isNotEmpty();
    }

    @Test
    void anUnknownUserIsSaidWithARemedyAndAnotherCanBeAskedFor() throws InterruptedException {
        model.follow(SHOP.onUser("nobody"));
        window.settle();
        assertThat(model.answer().trouble().orElseThrow().what()).contains("nobody");
        assertThat(model.answer().trouble().orElseThrow().remedy()).isNotEmpty();
        assertThat(model.searching().orElseThrow().users("u1", (fraction, step) -> {}))
                .extracting(Searching.Found::id)
                .contains("u1", "u12");
        assertThat(ask(SHOP.onUser("u4")).ground().user()).isEqualTo("u4");
    }

    @Test
    void aModelThatReadsNoTextsSaysSoAndOneThatDoesTellsWords() throws InterruptedException {
        ask(SHOP.onUser("u4"));
        ask(SHOP.onUser("u4").onModel(fitted("item-neighbours")));
        model.needWords();
        window.settle();
        assertThat(model.worded().trouble().orElseThrow().isDefect()).isFalse();
        assertThat(model.worded().trouble().orElseThrow().remedy()).contains("content-neighbours");
        ask(SHOP.onUser("u4").onModel(reader()));
        model.needWords();
        window.settle();
        assertThat(model.worded().value().orElseThrow().attribution().evidence())
                .hasSize(3);
    }

    @Test
    void theListIsExplainedByTheSameEvidence() throws InterruptedException {
        Answer answer = ask(SHOP.onUser("u4"));
        model.needList();
        window.settle();
        Listed listed = model.listed().value().orElseThrow();
        assertThat(listed.attributions()).hasSameSizeAs(answer.list());
        assertThat(listed.attributions()).allSatisfy(each -> assertThat(each.evidence())
                .isEqualTo(answer.laid().evidence()));
    }

    @Test
    void whatIsKeptLiesInTheWorkspace() throws InterruptedException {
        ask(SHOP.onUser("u4"));
        model.examine();
        window.settle();
        model.keep();
        window.settle();
        String id = model.keeping().kept().value().orElseThrow();
        ExplanationLibrary library = new ExplanationLibrary(study().laboratory().workspace());
        assertThat(library.load(id).path("subject").path("user").asText()).isEqualTo("u4");
        assertThat(library.load(id).path("explanation").has("faithfulness")).isTrue();
        assertThat(model.account().orElseThrow().path("user").asText()).isEqualTo("u4");
    }

    @Test
    void manyUsersAreSurveyed() throws InterruptedException {
        ask(SHOP.onUser("u4"));
        model.users().set(12);
        model.survey();
        window.settle();
        assertThat(model.crowd().findings().value().orElseThrow().surveyed().users())
                .isNotEmpty();
    }

    @Test
    void aSurveyCancelledAsAJobKeepsWhoWasExplained() throws InterruptedException {
        ask(SHOP.onUser("u4").onModel(reader()));
        model.users().set(39);
        model.survey();
        window.until(() -> window.desk().jobs().running().isEmpty()
                || window.desk().jobs().running().stream().anyMatch(ExplainModelTest::hasBegunWell));
        window.desk().jobs().running().forEach(job -> job.cancel());
        window.settle();
        Surveyed surveyed = model.crowd().findings().value().orElseThrow().surveyed();
        assertThat(surveyed.users()).isNotEmpty();
        int reached = surveyed.users().size() + surveyed.unanswered() + surveyed.failed();
        assertThat(surveyed.cancelled()).isEqualTo(reached < surveyed.asked());
        assertThat(model.crowd().findings().isDone()).isTrue();
    }

    /// Some users are explained: half of the way are the explanations.
    private static boolean hasBegunWell(Job<?> job) {
        return job.state().get() instanceof JobState.Running<?> running && running.fraction() > 0.05;
    }

    @Test
    void aSurveyCancelledBeforeItBeganLeavesNothing() throws InterruptedException {
        ask(SHOP.onUser("u4"));
        model.survey();
        model.crowd().findings().stop();
        window.settle();
        assertThat(model.crowd().findings().isWorking()).isFalse();
    }

    @Test
    void whoIsShownByDefaultIsInFocus() throws InterruptedException {
        Answer answer = ask(Focus.NOTHING);
        Focus focus = window.desk().trail().focus().getValue();
        assertThat(focus.user()).contains(answer.ground().user());
        assertThat(focus.model()).contains(answer.ground().entry().digest());
        assertThat(focus.item()).isEmpty();
        assertThat(window.desk().trail().canBack().get()).isFalse();
        model.follow(focus);
        assertThat(window.desk().jobs().running()).as("nothing is asked again").isEmpty();
    }

    @Test
    void somebodyNewIsExplainedByHisWishes() throws InterruptedException {
        Answer answer = ask(SHOP.onModel(reader()).onNewcomer(List.of("red lamp")));
        assertThat(answer.ground().user()).isEqualTo(Ground.NEW);
        assertThat(answer.laid().evidence()).extracting(Evidence::name).containsExactly("red lamp");
        assertThat(answer.ground().catalog().title(answer.item())).contains("red");
        model.keep();
        window.settle();
        assertThat(model.account().orElseThrow().path("user").asText()).isEqualTo(Ground.NEW);
        KeptExplanation kept = Keeping.all(study(), Work.SILENT).stream()
                .filter(one -> one.id().equals(model.keeping().kept().value().orElseThrow()))
                .findFirst()
                .orElseThrow();
        assertThat(kept.focus(window.desk().session().summary().get().orElseThrow())
                        .newcomer())
                .contains(new Person.Newcomer(List.of("red lamp")));
    }

    @Test
    void whatWasKeptIsListedAndAskedAgainAsItWas() throws InterruptedException {
        window.desk().trail().look(focus -> SHOP.onModel(reader()).onUser("u7").onMoment(9));
        model.choose(Manner.USUAL.by(Grouping.CATEGORY).under(Presets.named("discovery")));
        window.settle();
        Answer before = model.answer().value().orElseThrow();
        model.keep();
        window.settle();
        String id = model.keeping().kept().value().orElseThrow();
        assertThat(Keeping.all(study(), Work.SILENT))
                .extracting(KeptExplanation::id)
                .contains(id);
        model.choose(Manner.USUAL);
        window.desk().trail().look(focus -> SHOP.onUser("u4"));
        ask(SHOP.onUser("u4"));
        model.keeping().reopen(id);
        window.settle();
        Answer again = model.answer().value().orElseThrow();
        assertThat(model.keeping().again(model.inquiry().get())).isPresent();
        assertThat(again.ground().user()).isEqualTo("u7");
        assertThat(again.ground().policy()).isEqualTo(before.ground().policy());
        assertThat(again.laid().rank()).isEqualTo(before.laid().rank());
        assertThat(again.attribution().orElseThrow().estimate().values())
                .isEqualTo(before.attribution().orElseThrow().estimate().values());
        window.desk().edits().undo();
        window.settle();
        assertThat(model.answer().value().orElseThrow().ground().user()).isEqualTo("u4");
        model.keeping().reopen("x-nothing");
        window.settle();
        assertThat(model.keeping().reopened().trouble().orElseThrow().remedy()).isNotEmpty();
    }

    @Test
    void thePolicyOfTuneAndThoseOfTheWorkspaceAreOffered() throws Exception {
        ask(SHOP.onUser("u4"));
        Policy turned =
                Knobs.turned(Policy.OFF, Map.of("longTail.discount", "2.0")).named("");
        Policy filed =
                Knobs.turned(Policy.OFF, Map.of("longTail.discount", "3.0")).named("");
        window.desk().session().policy().set(turned);
        Path folder = Files.createDirectories(PolicyFiles.of(study().folder()).folder());
        PolicyFiles.write(filed, folder.resolve("far.json"));
        Files.writeString(folder.resolve("none.json"), "[]");
        model.governing().read();
        window.settle();
        assertThat(model.governing().offered(Policy.OFF))
                .contains(turned, filed.named("far"))
                .containsAll(Presets.all());
        assertThat(model.governing().name(turned)).isEqualTo("as set in Tune");
        assertThat(model.governing().name(filed.named("far"))).isEqualTo("far");
        assertThat(model.governing().files().value().orElseThrow().damaged())
                .singleElement()
                .satisfies(one -> assertThat(one.file().getFileName()).hasToString("none.json"));
        model.choose(Manner.USUAL.under(turned));
        window.desk().trail().look(focus -> SHOP.onUser("u4"));
        assertThat(ask(SHOP.onUser("u4")).ground().policy()).isEqualTo(turned);
    }

    @Test
    void aSurveyEndedEarlyIsLabelled() throws InterruptedException {
        ask(SHOP.onUser("u4"));
        model.users().set(40);
        model.survey();
        model.crowd().end();
        window.settle();
        assertThat(model.crowd().isEnding()).isFalse();
        model.crowd().findings().value().ifPresent(findings -> assertThat(
                        findings.surveyed().cancelled()
                                || findings.surveyed().users().size()
                                        == findings.surveyed().asked())
                .isTrue());
    }

    @Test
    void whatIsMissingIsSaid() throws InterruptedException {
        model.follow(Focus.NOTHING);
        assertThat(model.gap().get()).isEqualTo(Gap.NOTHING);
        window.settle();
        try (QueuedWindow other = new QueuedWindow("explain", Shop::workshops)) {
            ExplainModel empty = new ExplainModel(other.desk(), InstantSource.system());
            empty.follow(Focus.NOTHING);
            assertThat(empty.gap().get()).isEqualTo(Gap.WORKSPACE);
            other.open(top.resolve("bare"));
            empty.follow(Focus.NOTHING);
            assertThat(empty.gap().get()).isEqualTo(Gap.MODEL);
        }
    }

    @Test
    void stoppingKeepsWhatIsKnown() throws InterruptedException {
        ask(SHOP.onUser("u4"));
        model.answer().stop();
        assertThat(model.answer().isDone()).as("nothing was left to stop").isTrue();
        model.pointed().set(OptionalInt.of(2));
        model.chooseItem("i7");
        ask(window.desk().trail().focus().getValue());
        assertThat(model.pointed().get()).isEmpty();
        assertThat(model.answer()
                        .value()
                        .orElseThrow()
                        .ground()
                        .catalog()
                        .id(model.answer().value().orElseThrow().item()))
                .isEqualTo("i7");
    }
}
