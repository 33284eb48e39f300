package io.recscope.views.desk;

import io.recscope.views.control.Charts;
import io.recscope.views.edit.Edits;
import io.recscope.views.focus.Trail;
import io.recscope.views.job.Jobs;
import io.recscope.views.look.Look;
import io.recscope.views.session.Session;
import io.recscope.views.text.Phrases;

/// What every screen works with.
///
/// @param session the open workspace
/// @param trail what the analyst looks at
/// @param edits changes that can be taken back
/// @param jobs carry out what takes long
/// @param phrases the words
/// @param charts make views of charts, which follow language and look
public record Desk(Session session, Trail trail, Edits edits, Jobs jobs, Phrases phrases, Charts charts) {

    /// How the window looks.
    public Look look() {
        return charts.look();
    }
}
