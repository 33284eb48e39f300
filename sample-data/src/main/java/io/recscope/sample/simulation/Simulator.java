package io.recscope.sample.simulation;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.recscope.engine.work.Work;
import io.recscope.sample.NewFile;
import io.recscope.sample.SampleData;
import io.recscope.sample.simulation.Truth.UserTruth;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// Simulates sessions over the bundled KuaiRec catalogue; the package's description is the model. Thread-safe.
public final class Simulator {
    private static final String[] HEADER = {
        "user",
        "item",
        "time",
        "action",
        "weight",
        "session",
        "list",
        "position",
        "hour",
        "device",
        "propensity",
        "simulated"
    };
    private static final String NOTE = "SIMULATED: nobody watched anything; every user, session and number is drawn.";

    private final SampleData data;

    public Simulator(SampleData data) {
        this.data = data;
    }

    /// Writes `simulated-interactions.csv`, `simulated-truth.json`, `simulated-README.md` and the catalogue.
    ///
    /// The interactions come user by user, each in time order. The columns are explained in the file for people.
    ///
    /// @param folder made when missing; equal files in it are used as they are
    /// @throws io.recscope.engine.fault.BadUsage when a different file of such a name is there; it stays
    /// @throws io.recscope.engine.fault.MachineFault when the folder cannot be written or the disk is full
    /// @throws InterruptedException when cancelled; no file is left half written
    public SimulatedFiles write(Simulation settings, Path folder, Work work) throws InterruptedException {
        SplittableRandom random = new SplittableRandom(settings.seed());
        Supply supply = new Supply(Video.kuaiRec(data), settings, new Draws(random.split()));
        Population population = new Population(settings, supply, random);
        Path interactions =
                new NewFile(folder.resolve("simulated-interactions.csv")).write(out -> population.write(out, work));
        Truth truth = new Truth(true, NOTE, settings, examination(settings), population.users, supply.truth());
        Path truthFile = new NewFile(folder.resolve("simulated-truth.json")).write(truth::write);
        Path readme = new NewFile(folder.resolve("simulated-README.md"))
                .write(out -> out.write(readme(settings).getBytes(StandardCharsets.UTF_8)));
        Path catalogue = data.extract(data.set("kuairec-items"), folder, work.part(1, 1));
        return new SimulatedFiles(interactions, truthFile, readme, catalogue, population.rows);
    }

    private static List<Double> examination(Simulation settings) {
        return IntStream.rangeClosed(1, SimulatedUser.LIST_LENGTH)
                .mapToObj(position -> SimulatedUser.examination(settings, position))
                .toList();
    }

    private String readme(Simulation settings) {
        return """
                # SIMULATED sessions

                %s
                Made by RecScope with %s.

                `simulated-interactions.csv`, one line for each item shown, each user's in time order:

                | column | meaning |
                |---|---|
                | user, session | simulated; the numbers mean nothing |
                | item | a real video of `kuairec-items.csv.gz` |
                | time | milliseconds since 1970-01-01T00:00Z |
                | action | `skip`, `view`, or `like` (a view that was liked) |
                | weight | watch ratio, 0 to 1; 0 for a skip |
                | list, position | number of the list in the session, and place in the list, from 1 |
                | hour, device | of the day in UTC; what the user watched on |
                | propensity | exact probability with which the policy put the item there, given those above it |
                | simulated | always `true` |

                `simulated-truth.json` holds what was planted: each user's interest by category before and after each
                drift, each item's birth and rank of popularity, the probability that a position is looked at, and all
                strengths. It takes category names from the catalogue, so it is under the catalogue's licence.

                Catalogue: %s.
                """.formatted(NOTE, settings, data.set("kuairec-items").label().attribution());
    }

    /// Lets all users live, one after the other. For one use.
    private static final class Population {
        private final Simulation settings;
        private final Supply supply;
        private final SplittableRandom random;
        private final List<UserTruth> users = new ArrayList<>();
        private long rows;

        Population(Simulation settings, Supply supply, SplittableRandom random) {
            this.settings = settings;
            this.supply = supply;
            this.random = random;
        }

        void write(OutputStream out, Work work) throws IOException, InterruptedException {
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out, StandardCharsets.UTF_8);
            csv.writeRecord(HEADER);
            for (int user = 0; user < settings.users(); user++) {
                work.checkCancelled();
                work.report((double) user / settings.users(), "simulating user " + (user + 1));
                String id = "sim-" + (user + 1);
                SimulatedUser simulated = new SimulatedUser(id, settings, supply, new Draws(random.split()));
                users.add(simulated.truth());
                for (Event event : simulated.live()) {
                    csv.writeRecord(line(id, event));
                    rows++;
                }
            }
            csv.flush();
        }

        private String[] line(String user, Event event) {
            return new String[] {
                user,
                supply.id(event.shown().item()),
                Long.toString(event.time()),
                lower(event.action()),
                Double.toString(StrictMath.rint(event.watched() * 1000) / 1000),
                event.place().session(),
                Integer.toString(event.place().list()),
                Integer.toString(event.position()),
                Long.toString(TimeUnit.MILLISECONDS.toHours(event.time()) % 24),
                lower(event.place().device()),
                Double.toString(event.shown().propensity()),
                "true"
            };
        }

        private static String lower(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT);
        }
    }
}
