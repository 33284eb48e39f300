package io.recscope.app.window;

import io.recscope.app.demo.Demo;
import io.recscope.engine.study.Workshops;
import io.recscope.views.chart.Typefaces;
import io.recscope.views.compare.CompareScreen;
import io.recscope.views.control.Charts;
import io.recscope.views.data.DataScreen;
import io.recscope.views.desk.Desk;
import io.recscope.views.desk.Screen;
import io.recscope.views.edit.Edits;
import io.recscope.views.explain.ExplainScreen;
import io.recscope.views.focus.Focus;
import io.recscope.views.focus.Place;
import io.recscope.views.focus.Trail;
import io.recscope.views.job.Jobs;
import io.recscope.views.models.ModelsScreen;
import io.recscope.views.replay.ReplayScreen;
import io.recscope.views.session.Session;
import io.recscope.views.shell.Preferences;
import io.recscope.views.tune.TuneScreen;
import io.recscope.views.welcome.SampleStudy;
import io.recscope.views.welcome.WelcomeModel;
import io.recscope.views.welcome.WelcomeScreen;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// Puts the screens and what they work with together.
///
/// @param workshops asked when the first workspace is opened
/// @param version of the program
public record Assembly(Supplier<Workshops> workshops, SampleStudy sample, String version) {

    /// What works with the demo's program and its sample study.
    public static Assembly of(Folders folders, Demo demo) {
        return new Assembly(demo::workshops, new MadeSample(folders.sample(), folders.packed(), demo), demo.program());
    }

    /// A window's inside.
    ///
    /// @param screens in the order of the sidebar
    record Parts(Desk desk, WelcomeModel welcome, List<Screen> screens) {}

    /// Makes them; nothing of the database or PyTorch is touched.
    ///
    /// @param window carries out what touches the window
    /// @param painters carry out the drawing of charts
    Parts parts(Preferences preferences, Jobs jobs, Executor window, Executor painters) {
        Desk desk = new Desk(
                new Session(jobs, workshops, version),
                new Trail(new Place("welcome", Focus.NOTHING)),
                new Edits(),
                jobs,
                preferences.phrases(),
                new Charts(preferences.phrases(), preferences.look(), new Typefaces(), painters, window));
        WelcomeModel welcome = new WelcomeModel(desk, preferences.recents(), sample);
        return new Parts(
                desk,
                welcome,
                List.of(
                        new WelcomeScreen(desk, welcome),
                        new DataScreen(desk),
                        new ModelsScreen(desk),
                        new ReplayScreen(desk),
                        new TuneScreen(desk),
                        new ExplainScreen(desk),
                        new CompareScreen(desk)));
    }
}
