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
import io.recscope.views.job.Job;
import io.recscope.views.job.Lane;
import io.recscope.views.job.Trouble;
import io.recscope.views.session.OpenStudy;
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
    private static final int FEWEST = 12;
    private static final int MOST = 60;

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
    /// @param user empty for an example
    private record Wanted(OpenStudy study, String dataset, String model, Optional<String> user, OptionalInt moment) {}

    /// A user's candidates.
    ///
    /// @param user id of the source
    /// @param known how many of the user's events the list is made from
    /// @param events how many the user has
    /// @param chosen dense id of the next choice, empty behind the last event
    /// @param example whether nobody asked for this user
    public record Drawn(
            String user, int known, int events, OptionalInt chosen, boolean example, Candidates candidates) {}

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
                .map(model -> new Wanted(open, data, model, focus.user(), focus.moment()))));
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
            rank();
        });
    }

    private static Drawn draw(Wanted wanted, Work work) throws InterruptedException {
        Dataset data = wanted.study().data(wanted.dataset());
        Facts facts = wanted.study().facts(data, work);
        Model model = wanted.study().model(data, wanted.model());
        work.checkCancelled();
        int user = wanted.user().map(data::findUser).filter(u -> u >= 0).orElseGet(() -> example(data));
        UserHistory whole = data.history(user);
        int known = Math.min(wanted.moment().orElse(whole.size()), whole.size());
        Pooling pooling = PolicyPooling.of(model, facts);
        return new Drawn(
                data.userId(user),
                known,
                whole.size(),
                known < whole.size() ? OptionalInt.of(whole.item(known)) : OptionalInt.empty(),
                wanted.user().isEmpty(),
                new Candidates(
                        new ShownLists.Asked(pooling, pooling.pool(Request.next(whole.first(known), LENGTH))), facts));
    }

    /// Somebody of whom enough is known: the first of a middling number of events.
    private static int example(Dataset data) {
        for (int user = 0; user < data.users(); user++) {
            int events = data.history(user).size();
            if (user != data.anonymousUser() && events >= FEWEST && events <= MOST) {
                return user;
            }
        }
        return 0;
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
