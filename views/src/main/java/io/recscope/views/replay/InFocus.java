package io.recscope.views.replay;

import io.recscope.views.desk.Desk;
import io.recscope.views.focus.Focus;
import io.recscope.views.session.Summary;
import io.recscope.views.session.Usual;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Keeps the focus on what is played, so that the other screens show the same.
record InFocus(Desk desk) {

    /// A focus, with dataset and model where it names none.
    Focus named(Focus looked) {
        Optional<Summary> summary = desk.session().summary().get();
        Focus focus = summary.map(all -> new Usual(all).named(looked)).orElse(looked);
        if (!focus.equals(looked)) {
            desk.trail().name(any -> focus);
        }
        return focus;
    }

    /// Nobody was named, so that somebody is.
    void suggest(String user) {
        desk.trail().name(focus -> focus.person().isPresent() ? focus : focus.onUser(user));
    }

    /// Tells the moment in view, or what the new user wishes.
    ///
    /// @param first whether nobody chose it
    void tell(Playback now, int moment, boolean first) {
        UnaryOperator<Focus> change =
                switch (now.played().subject()) {
                    case Subject.User _ -> focus -> focus.user().isPresent() ? focus.onMoment(moment) : focus;
                    case Subject.Newcomer _ ->
                        focus -> focus.newcomer().isPresent()
                                        && now.played().branch().isPresent()
                                ? focus.onNewcomer(wishes(now))
                                : focus;
                };
        if (first) {
            desk.trail().name(change);
        } else {
            desk.trail().look(change);
        }
    }

    /// The wishes of the branch in view, as they would be typed.
    private static List<String> wishes(Playback now) {
        return now.played().branch().stream()
                .flatMap(branch -> branch.edits().stream())
                .flatMap(edit -> Subject.wish(edit).stream())
                .map(wish -> (wish.weight() < 0 ? "-" : "") + wish.text())
                .toList();
    }
}
