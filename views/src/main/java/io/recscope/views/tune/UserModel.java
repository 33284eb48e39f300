package io.recscope.views.tune;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.Pooling;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.recommend.policy.Facts;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.recommend.policy.PolicyPooling;
import io.recscope.engine.work.Work;
import io.recscope.views.desk.Desk;
import io.recscope.views.focus.Focus;
import io.recscope.views.focus.Person;
import io.recscope.views.job.Job;
import io.recscope.views.job.Lane;
import io.recscope.views.job.Trouble;
import io.recscope.views.session.Arrival;
import io.recscope.views.session.OpenStudy;
import io.recscope.views.session.Usual;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One user's lists while knobs are turned. For the window's thread.
///
/// The model scores the user's candidates once; each turn ranks them anew.
public final class UserModel {
    private static final int LENGTH = 10;

    private final Desk desk;
    private final TurnedPolicy policy;
    private final Lane<Drawn> drawing;
    private final Lane<ShownLists> ranking;
    private final ReadOnlyObjectWrapper<Optional<Drawn>> drawn = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<ShownLists> lists = new ReadOnlyObjectWrapper<>(ShownLists.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Optional<Wanted> wanted = Optional.empty();

    /// Who is asked about.
    ///
    /// @param person empty for an example
    private record Wanted(OpenStudy study, String dataset, String model, Optional<Person> person, OptionalInt moment) {}

    /// A user's candidates.
    ///
    /// @param person whose lists are shown
    /// @param known how many of the user's events the list is made from
    /// @param events how many the user has
    /// @param chosen dense id of the next choice, empty behind the last event
    /// @param example whether nobody asked for this user
    public record Drawn(
            Person person, int known, int events, OptionalInt chosen, boolean example, Candidates candidates) {}

    /// What lists are made of.
    record Candidates(ShownLists.Asked asked, Facts facts) {}

    UserModel(Desk desk, TurnedPolicy policy) {
        this.desk = desk;
        this.policy = policy;
        drawing = desk.jobs().lane();
        ranking = desk.jobs().lane();
        policy.policy().subscribe(now -> rank());
    }

    /// Whose lists are shown.
    public ReadOnlyObjectProperty<Optional<Drawn>> drawn() {
        return drawn.getReadOnlyProperty();
    }

    /// The lists.
    public ReadOnlyObjectProperty<ShownLists> lists() {
        return lists.getReadOnlyProperty();
    }

    /// Why there are none.
    public ReadOnlyObjectProperty<Optional<Trouble>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// Whether candidates are being drawn.
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Looks at the user, the moment and the model of the focus.
    void follow(Optional<OpenStudy> study, Focus focus) {
        Optional<Wanted> next = study.flatMap(open -> focus.dataset().flatMap(data -> focus.model()
                .map(model -> new Wanted(open, data, model, focus.person(), focus.moment()))));
        if (next.equals(wanted)) {
            return;
        }
        wanted = next;
        ranking.cancel();
        if (next.isEmpty()) {
            drawing.cancel();
            drawn.set(Optional.empty());
            lists.set(ShownLists.NOTHING);
            return;
        }
        Wanted asked = next.get();
        Job<Drawn> job = drawing.start(desk.phrases().now("tune.drawing.user"), work -> draw(asked, work));
        trouble.set(Optional.empty());
        job.on(state -> busy.set(state.isRunning()));
        job.onTrouble(why -> trouble.set(Optional.of(why)));
        job.onDone(now -> {
            drawn.set(Optional.of(now));
            name(now);
            rank();
        });
    }

    /// Nobody was named, so that whoever is shown is.
    private void name(Drawn now) {
        if (now.example()) {
            wanted = wanted.map(one -> new Wanted(
                    one.study(), one.dataset(), one.model(), Optional.of(now.person()), OptionalInt.empty()));
            desk.trail().name(focus -> focus.person().isPresent() ? focus : focus.on(now.person()));
        }
    }

    private static Drawn draw(Wanted wanted, Work work) throws InterruptedException {
        Dataset data = wanted.study().data(wanted.dataset());
        Facts facts = wanted.study().facts(data, work);
        Model model = wanted.study().model(data, wanted.model());
        work.checkCancelled();
        Pooling pooling = PolicyPooling.of(model, facts);
        if (wanted.person().isPresent() && wanted.person().get() instanceof Person.Newcomer newcomer) {
            Request request = new Arrival(data, facts).request(newcomer.wishes(), LENGTH, work);
            return new Drawn(newcomer, 0, 0, OptionalInt.empty(), false, asked(pooling, request, facts));
        }
        int user = wanted.person().map(who -> user(data, who)).orElseGet(() -> Usual.user(data));
        UserHistory whole = data.history(user);
        int known = Math.min(wanted.moment().orElse(whole.size()), whole.size());
        return new Drawn(
                new Person.Known(data.userId(user)),
                known,
                whole.size(),
                known < whole.size() ? OptionalInt.of(whole.item(known)) : OptionalInt.empty(),
                wanted.person().isEmpty(),
                asked(pooling, Request.next(whole.first(known), LENGTH), facts));
    }

    private static int user(Dataset data, Person who) {
        return switch (who) {
            case Person.Known(String id) -> data.user(id);
            case Person.Newcomer _ -> throw new IllegalArgumentException("a new user is none of the dataset");
        };
    }

    private static Candidates asked(Pooling pooling, Request request, Facts facts) {
        return new Candidates(new ShownLists.Asked(pooling, pooling.pool(request)), facts);
    }

    private void rank() {
        if (drawn.get().isEmpty()) {
            return;
        }
        Drawn of = drawn.get().get();
        Policy now = policy.policy().get();
        Job<ShownLists> job = ranking.start(
                desk.phrases().now("tune.ranking"),
                work -> ShownLists.of(of.candidates().asked(), of.candidates().facts(), now, of.chosen()));
        job.onTrouble(why -> trouble.set(Optional.of(why)));
        job.onDone(shown -> {
            trouble.set(Optional.empty());
            lists.set(shown);
        });
    }
}
