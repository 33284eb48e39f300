package io.recscope.views.focus;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// The places the analyst was at, in order, with a way back and forward as in a browser.
///
/// Of one user's moments, and of a new user's wishes, only the last are remembered: whoever plays a session goes back
/// to where it was played, not through every step. For one thread, that of the window.
public final class Trail {
    private static final int LONGEST = 200;

    private final ReadOnlyObjectWrapper<Place> place;
    private final ReadOnlyBooleanWrapper canBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canForward = new ReadOnlyBooleanWrapper();
    private final ObservableValue<Focus> focus;
    private final Deque<Place> behind = new ArrayDeque<>();
    private final Deque<Place> ahead = new ArrayDeque<>();

    /// @param start where the analyst is first
    public Trail(Place start) {
        place = new ReadOnlyObjectWrapper<>(start);
        focus = place.map(Place::focus);
    }

    /// Where the analyst is.
    public ReadOnlyObjectProperty<Place> place() {
        return place.getReadOnlyProperty();
    }

    /// What the analyst looks at.
    public ObservableValue<Focus> focus() {
        return focus;
    }

    public ReadOnlyBooleanProperty canBack() {
        return canBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canForward() {
        return canForward.getReadOnlyProperty();
    }

    /// Goes to another screen; what is looked at stays.
    public void show(String screen) {
        visit(place.get().on(screen));
    }

    /// Looks at something else, on the same screen.
    public void look(UnaryOperator<Focus> change) {
        visit(place.get().at(change.apply(place.get().focus())));
    }

    /// Names what is looked at here although nobody chose it, such as the first user of a dataset. It is no step: the
    /// way back and the way forward stay as they are.
    public void name(UnaryOperator<Focus> more) {
        Place now = place.get();
        Place named = now.at(more.apply(now.focus()));
        if (!named.equals(now)) {
            arrive(named);
        }
    }

    /// Goes to a place; what lay ahead is forgotten.
    public void visit(Place next) {
        Place now = place.get();
        if (now.equals(next)) {
            return;
        }
        if (!isStep(now, next)) {
            behind.push(now);
            if (behind.size() > LONGEST) {
                behind.removeLast();
            }
        }
        ahead.clear();
        arrive(next);
    }

    /// Forgets everything, as when another workspace is opened.
    public void restart(Place start) {
        behind.clear();
        ahead.clear();
        arrive(start);
    }

    /// Goes to the place before; nowhere when there is none.
    public void back() {
        move(behind, ahead);
    }

    /// Goes again to the place left by [#back()]; nowhere when there is none.
    public void forward() {
        move(ahead, behind);
    }

    private void move(Deque<Place> from, Deque<Place> to) {
        if (!from.isEmpty()) {
            to.push(place.get());
            arrive(from.pop());
        }
    }

    private void arrive(Place next) {
        place.set(next);
        canBack.set(!behind.isEmpty());
        canForward.set(!ahead.isEmpty());
    }

    /// Whether only the moment differs, or what a new user wishes.
    private static boolean isStep(Place now, Place next) {
        boolean played =
                now.focus().moment().isPresent() && next.focus().moment().isPresent();
        boolean wished =
                now.focus().newcomer().isPresent() && next.focus().newcomer().isPresent();
        return (played || wished) && still(now).equals(still(next));
    }

    /// The place without what changes while a session is played.
    private static Place still(Place at) {
        Focus focus = at.focus();
        Focus same = focus.newcomer().isPresent() ? focus.onNewcomer(List.of()) : focus;
        return at.at(same.onMoment(0));
    }
}
