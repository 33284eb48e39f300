package io.recscope.engine.workspace;

import io.recscope.engine.fault.Fault;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.nio.file.Path;

/// A process that stores something and stops where its parent can kill it: it prints `at POINT` and waits for ever.
public final class CrashChild {
    private CrashChild() {}

    /// Goes to a point and stops there.
    ///
    /// @param args the workspace folder and the point: `opened`, `produced`, `storing`, `stored`, `busy` or
    ///     `fill ROWS`
    public static void main(String[] args) throws Exception {
        String point = args[1];
        try (Workspace workspace = Workspace.open(Path.of(args[0]))) {
            switch (point) {
                case "opened" -> stop(point);
                case "produced", "storing", "stored" -> store(workspace, point);
                case "busy" -> busy(workspace);
                default -> fill(workspace, Integer.parseInt(point.replace("fill ", "")));
            }
        } catch (Fault fault) {
            say(fault);
        }
        say("end");
    }

    /// Stores more than there is room for, then something small.
    private static void fill(Workspace workspace, int rows) throws InterruptedException {
        try {
            SmallDataset.add(workspace, "new", rows);
        } catch (Fault fault) {
            say(fault);
        }
        workspace.settings().set("small", "x");
        say("still open");
    }

    private static void store(Workspace workspace, String point) throws InterruptedException {
        DatasetProducer producer = (scratch, snapshot, problems, work) -> {
            var dataset = SmallDataset.of(20_000).produce(scratch, snapshot, problems, Work.SILENT);
            if (point.equals("produced")) {
                stop(point);
            }
            return dataset;
        };
        Work work = (fraction, step) -> {
            if (point.equals("storing") && step.equals("storing interactions") && fraction > 0.9) {
                stop(point);
            }
        };
        workspace.datasets().add("new", SmallDataset::origin, producer, work);
        stop(point);
    }

    /// Changes one thing after the other and says what is done.
    private static void busy(Workspace workspace) throws InterruptedException {
        for (int i = 0; i < 1_000; i++) {
            SmallDataset.add(workspace, "busy " + i, 2_000 + i);
            workspace.settings().set("last", String.valueOf(i));
            say("done " + i);
        }
    }

    private static void stop(String point) {
        say("at " + point);
        try {
            int ignored = System.in.read();
            throw new IllegalStateException("the parent went on: " + ignored);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void say(Fault fault) {
        say(fault.getClass().getSimpleName() + ": " + fault.getMessage().replace('\n', ' '));
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
