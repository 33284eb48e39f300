package io.recscope.app.command;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.language.Language;
import io.recscope.engine.recommend.Signals.Mark;
import io.recscope.engine.recommend.Signals.Verdict;
import io.recscope.engine.recommend.policy.Wishes;
import io.recscope.engine.replay.Act;
import io.recscope.engine.replay.Branch;
import io.recscope.engine.replay.Course;
import io.recscope.engine.replay.Edit;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine.Option;

/// What is different in a branch of a session. All numbers are those of the session as it was.
final class EditOptions {
    @Option(
            names = "--insert",
            paramLabel = "n=ITEM",
            description = "What if the user had chosen this item before event n? May be repeated.")
    private List<String> inserts = new ArrayList<>();

    @Option(names = "--remove", paramLabel = "n", description = "What if event n had not been?")
    private List<Integer> removes = new ArrayList<>();

    @Option(names = "--move", paramLabel = "n=m", description = "What if event n had been where event m was?")
    private List<String> moves = new ArrayList<>();

    @Option(names = "--like", paramLabel = "n=ITEM", description = "At moment n the user likes an item.")
    private List<String> likes = new ArrayList<>();

    @Option(names = "--dislike", paramLabel = "n=ITEM", description = "At moment n the user dislikes an item.")
    private List<String> dislikes = new ArrayList<>();

    @Option(
            names = "--steer",
            paramLabel = "n=TEXT",
            description = "At moment n the user wishes for something; with a '-' before it for nothing like it.")
    private List<String> wishes = new ArrayList<>();

    /// A number and what stands behind it.
    private record At(int number, String text) {

        static At of(String option, String typed) {
            int equals = typed.indexOf('=');
            String number = equals < 0 ? "" : typed.substring(0, equals).strip();
            if (!number.matches("[0-9]{1,9}") || typed.substring(equals + 1).isBlank()) {
                throw new BadUsage(
                        "'" + typed + "' does not say where and what",
                        option,
                        "Write the number of an event or a moment, '=' and the rest, as in " + option + " 3=REST.");
            }
            return new At(Integer.parseInt(number), typed.substring(equals + 1).strip());
        }
    }

    /// Whether anything is different.
    boolean isGiven() {
        return !(inserts.isEmpty()
                && removes.isEmpty()
                && moves.isEmpty()
                && likes.isEmpty()
                && dislikes.isEmpty()
                && wishes.isEmpty());
    }

    /// The branch of a session that was.
    ///
    /// @throws BadUsage when there is no such event or moment
    Branch branch(Course original, Dataset data, Language language, Work work) throws InterruptedException {
        Making making = new Making(original);
        for (Edit edit : said(data, language, work)) {
            making.add(edit);
        }
        List<At> latestFirst = new ArrayList<>(ats("--insert", inserts).reversed());
        latestFirst.sort(Comparator.comparingInt(At::number).reversed());
        for (At insert : latestFirst) {
            making.add(new Edit.Insert(insert.number(), data.catalog().index(insert.text())));
        }
        for (int event : removes) {
            making.add(new Edit.Remove(making.find(event)));
        }
        for (At move : ats("--move", moves)) {
            At to = At.of("--move", move.text() + "=.");
            making.add(new Edit.Move(making.find(move.number()), making.find(to.number())));
        }
        return new Branch("what if", making.edits);
    }

    /// The session of somebody new: events in the order given, each number counting those before it.
    Course newcomer(Course empty, Dataset data, Language language, Work work) throws InterruptedException {
        if (!removes.isEmpty() || !moves.isEmpty()) {
            throw new BadUsage(
                    "A new user has no events that could be removed or moved",
                    "--new-user",
                    "Insert what he chooses, or name a user with --user.");
        }
        Course course = empty;
        for (At insert : ats("--insert", inserts)) {
            course = course.with(new Edit.Insert(insert.number(), data.catalog().index(insert.text())));
        }
        for (Edit edit : said(data, language, work)) {
            course = course.with(edit);
        }
        return course;
    }

    /// Finds events by the numbers they had, while edits are made one after the other.
    private static final class Making {
        private final Course original;
        private final List<Edit> edits = new ArrayList<>();
        private Course course;

        Making(Course original) {
            this.original = original;
            this.course = original;
        }

        void add(Edit edit) {
            course = course.with(edit);
            edits.add(edit);
        }

        int find(int event) {
            int now = course.find(event);
            if (now < 0) {
                original.with(new Edit.Remove(event)); // says so when there never was such an event
                throw new BadUsage(
                        "Event " + event + " is removed already", "", "Name every event once to remove or move it.");
            }
            return now;
        }
    }

    private List<Edit> said(Dataset data, Language language, Work work) throws InterruptedException {
        List<Edit> said = new ArrayList<>();
        Catalog catalog = data.catalog();
        for (At like : ats("--like", likes)) {
            said.add(judged(like, Verdict.LIKE, catalog));
        }
        for (At dislike : ats("--dislike", dislikes)) {
            said.add(judged(dislike, Verdict.DISLIKE, catalog));
        }
        for (At wish : ats("--steer", wishes)) {
            said.add(
                    new Edit.During(wish.number(), new Act.Ask(new Wishes(language).read(catalog, wish.text(), work))));
        }
        return said;
    }

    private static Edit judged(At at, Verdict verdict, Catalog catalog) {
        return new Edit.During(at.number(), new Act.Judge(new Mark(catalog.index(at.text()), verdict)));
    }

    private static List<At> ats(String option, List<String> typed) {
        return typed.stream().map(text -> At.of(option, text)).toList();
    }
}
