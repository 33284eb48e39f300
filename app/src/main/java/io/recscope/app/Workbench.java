package io.recscope.app;

import io.recscope.app.bench.CancelBenchmark;
import io.recscope.app.bench.EaseBenchmark;
import io.recscope.app.bench.EncodeBenchmark;
import io.recscope.app.bench.ExplainBenchmark;
import io.recscope.app.bench.ImportBenchmark;
import io.recscope.app.bench.OpenBenchmark;
import io.recscope.app.bench.PolicyBenchmark;
import io.recscope.app.bench.RankBenchmark;
import io.recscope.app.bench.SequenceBenchmark;
import io.recscope.app.bench.TuneBenchmark;
import io.recscope.app.command.CommandLineInterface;
import io.recscope.app.command.Console;
import io.recscope.app.command.Toolbox;
import io.recscope.app.command.TorchOption;
import io.recscope.app.demo.Demo;
import io.recscope.app.demo.DemoPlan;
import io.recscope.app.demo.Preparation;
import io.recscope.app.pace.FirstFrameBenchmark;
import io.recscope.app.pace.Studies;
import io.recscope.app.pace.UiBenchmark;
import io.recscope.app.window.Assembly;
import io.recscope.app.window.Folders;
import io.recscope.app.window.WorkbenchWindow;
import io.recscope.engine.ingest.Importer;
import io.recscope.engine.ingest.Inspector;
import io.recscope.engine.ingest.Limits;
import io.recscope.engine.language.EncoderSettings;
import io.recscope.engine.language.OnnxEncoder;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.recommend.baseline.ContentNeighbours;
import io.recscope.engine.recommend.baseline.Ease;
import io.recscope.engine.recommend.baseline.Fusion;
import io.recscope.engine.recommend.baseline.ImplicitAls;
import io.recscope.engine.recommend.baseline.ItemNeighbours;
import io.recscope.engine.recommend.baseline.MostPopular;
import io.recscope.engine.recommend.baseline.Transitions;
import io.recscope.engine.recommend.policy.Governed;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.sequence.GruNetwork;
import io.recscope.engine.sequence.InterestNetwork;
import io.recscope.engine.sequence.LstmNetwork;
import io.recscope.engine.study.Workshops;
import io.recscope.engine.torch.Torch;
import io.recscope.sample.SampleData;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/// The composition root: everything is made and put together here, and nowhere else.
final class Workbench {
    private static final String VERSION = "0.1.0";

    private final Map<String, String> environment;

    Workbench() {
        this(System.getenv());
    }

    /// @param environment variables that name folders
    Workbench(Map<String, String> environment) {
        this.environment = environment;
    }

    CommandLineInterface commandLine(Console console) {
        return new CommandLineInterface(toolbox(console), console);
    }

    Toolbox toolbox(Console console) {
        Inspector inspector = new Inspector(Limits.STANDARD);
        Importer importer = new Importer(Limits.STANDARD);
        ModelKinds kinds = kinds();
        Path cache = Caches.of(environment).path();
        TorchOption torchOption = new TorchOption(cache, environment);
        Workshops workshops =
                new Workshops(new Torch(torchOption::settings), OnnxEncoder.bundled(EncoderSettings.in(cache)), kinds);
        SampleData samples = new SampleData();
        Clock now = Clock.systemUTC();
        DemoPlan plan = DemoPlan.onlineRetail(samples, kinds);
        Demo demo = new Demo(inspector, importer, kinds, workshops, now, VERSION, plan);
        Folders folders = new Folders(cache, System.getProperty("recscope.installation", ""));
        return new Toolbox(
                VERSION,
                now,
                inspector,
                importer,
                kinds,
                workshops,
                torchOption,
                samples,
                demo,
                List.of(
                        new ImportBenchmark(inspector, importer),
                        new OpenBenchmark(inspector, importer),
                        new EaseBenchmark(inspector, importer),
                        new RankBenchmark(inspector, importer),
                        new EncodeBenchmark(inspector, importer, samples, cache),
                        new SequenceBenchmark(workshops),
                        new PolicyBenchmark(new Preparation(inspector, importer, now, VERSION), samples, workshops),
                        new TuneBenchmark(
                                new Preparation(inspector, importer, now, VERSION), samples, kinds, workshops),
                        new ExplainBenchmark(
                                new Preparation(inspector, importer, now, VERSION), samples, kinds, workshops),
                        new CancelBenchmark(
                                new Preparation(inspector, importer, now, VERSION), samples, kinds, workshops),
                        new FirstFrameBenchmark(Assembly.of(folders, demo)),
                        new UiBenchmark(
                                new Studies(
                                        new Preparation(inspector, importer, now, VERSION), samples, kinds, workshops),
                                Assembly.of(folders, demo),
                                Main.class.getName())),
                WorkbenchWindow.of(folders, demo, now, console::note, environment));
    }

    private static ModelKinds kinds() {
        Fusion fusion = Fusion.usual(
                List.of(Ease.usual(), ItemNeighbours.usual(), Transitions.usual(), ContentNeighbours.usual()));
        return new ModelKinds(List.of(
                MostPopular.usual(),
                ItemNeighbours.usual(),
                Transitions.usual(),
                ContentNeighbours.usual(),
                Ease.usual(),
                ImplicitAls.usual(),
                InterestNetwork.usual(),
                GruNetwork.usual(),
                LstmNetwork.usual(),
                fusion,
                new Governed(Ease.usual(), Policy.OFF)));
    }
}
