package io.recscope.app.command;

import io.recscope.engine.work.Work;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The workbench as a window.
public interface Window {

    /// Opens it and returns when it was closed.
    ///
    /// @param workspace opened at once; none for the welcome screen
    /// @throws io.recscope.engine.fault.MachineFault when there is no display
    void show(Optional<Path> workspace) throws InterruptedException;

    /// Renders every screen without a display: light and dark, English and Chinese, at 100 and 200 %.
    ///
    /// @param workspace shown on the screens; none for the sample study, where it was made
    /// @param quick each screen once instead: light, in English, at 100 %
    /// @return what is wrong with the pictures: clipped texts, exceptions, style sheet warnings, missing glyphs
    List<String> pictures(Path folder, Optional<Path> workspace, boolean quick, Work work) throws InterruptedException;
}
