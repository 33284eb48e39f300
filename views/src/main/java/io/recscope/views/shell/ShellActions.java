package io.recscope.views.shell;

import io.recscope.views.action.Action;
import io.recscope.views.action.Action.Group;
import io.recscope.views.desk.Desk;
import io.recscope.views.desk.Screen;
import io.recscope.views.look.Look;
import io.recscope.views.text.Language;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/// What can be done on every screen.
record ShellActions(Shell shell, Desk desk, Runnable quit) {
    private static final double STEP = 0.25;

    List<Action> all(List<Screen> screens) {
        List<Action> all = new ArrayList<>(List.of(
                Action.of("file.settings", Group.FILE, "settings", "Shortcut+COMMA", shell::openSettings),
                Action.of("file.export", Group.FILE, "save", "Shortcut+E", shell::openExport)
                        .when(measured()),
                Action.of("file.quit", Group.FILE, "", "Shortcut+Q", quit),
                Action.of("edit.undo", Group.EDIT, "undo", "Shortcut+Z", desk.edits()::undo)
                        .when(desk.edits().canUndo()),
                Action.of("edit.redo", Group.EDIT, "redo", "Shortcut+Shift+Z", desk.edits()::redo)
                        .when(desk.edits().canRedo()),
                Action.of("go.palette", Group.GO, "search", "Shortcut+K", shell::openPalette),
                Action.of("go.back", Group.GO, "back", "Alt+LEFT", desk.trail()::back)
                        .when(desk.trail().canBack()),
                Action.of("go.forward", Group.GO, "forward", "Alt+RIGHT", desk.trail()::forward)
                        .when(desk.trail().canForward())));
        all.addAll(screens(screens));
        all.addAll(view());
        all.add(Action.of("help.screen", Group.HELP, "help", "F1", shell::openHelp));
        return all;
    }

    /// Only a run can be exported.
    private BooleanBinding measured() {
        return Bindings.createBooleanBinding(
                () -> desk.session()
                        .summary()
                        .get()
                        .filter(all -> !all.runs().isEmpty())
                        .isPresent(),
                desk.session().summary());
    }

    private List<Action> screens(List<Screen> screens) {
        BooleanBinding open = Bindings.createBooleanBinding(
                () -> desk.session().study().get().isPresent(), desk.session().study());
        List<Action> actions = new ArrayList<>();
        for (Screen screen : screens) {
            String keys = actions.size() < 9 ? "Shortcut+DIGIT" + (actions.size() + 1) : "";
            Action go = Action.of("go." + screen.id(), Group.GO, screen.id(), keys, () -> desk.trail()
                    .show(screen.id()));
            actions.add(screen.needsWorkspace() ? go.when(open) : go);
        }
        return actions;
    }

    private List<Action> view() {
        Look look = desk.look();
        return List.of(
                Action.of("view.tone", Group.VIEW, "light", "Shortcut+Shift+L", () -> look.tone()
                        .set(look.tone().get().other())),
                Action.of("view.language", Group.VIEW, "language", "Shortcut+Shift+G", this::otherLanguage),
                Action.of("view.inspector", Group.VIEW, "inspector", "Shortcut+I", () -> shell.inspecting()
                        .set(!shell.inspecting().get())),
                Action.of("view.larger", Group.VIEW, "", "Shortcut+EQUALS", () -> scale(look, STEP)),
                Action.of("view.smaller", Group.VIEW, "", "Shortcut+MINUS", () -> scale(look, -STEP)),
                Action.of("view.present", Group.VIEW, "present", "F11", () -> look.presenting()
                        .set(!look.presenting().get())));
    }

    private void otherLanguage() {
        Language now = desk.phrases().language().get();
        desk.phrases().language().set(now == Language.ENGLISH ? Language.CHINESE : Language.ENGLISH);
    }

    private static void scale(Look look, double by) {
        look.scale().set(Math.clamp(look.scale().get() + by, Look.SMALLEST, Look.GREATEST));
    }
}
