package io.recscope.app;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.recscope.engine.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What commands say, and how they end, when something is wrong.
class CommandFaultsTest {
    @TempDir
    private static Path folder;

    private static Shell shell;

    @BeforeAll
    static void importRatings() {
        shell = new Shell(folder);
        shell.writeRatings();
        shell.write("empty.csv", "");
        shell.write("nonsense.json", "{");
        assertThat(shell.run("import ~/ratings.csv --workspace ~/w").exitCode()).isZero();
        assertThat(shell.run("fit --model most-popular --workspace ~/w --dataset ratings")
                        .exitCode())
                .isZero();
    }

    /// WD stands for the workspace and its dataset, W for the workspace.
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            imports                                           | 2 | Unmatched argument          | import
            import ~/ratings.csv                              | 2 | --workspace                 | recscope import --help
            datasets W --frobnicate                           | 2 | --frobnicate                | recscope datasets --help
            datasets W --remove a --purge                     | 2 | mutually exclusive          | --help
            import ~/none.csv W                               | 5 | none.csv                    | Check
            import ~/empty.csv W                              | 4 | empty.csv                   | .
            import ~/ratings.csv W                            | 2 | already                     | another name
            import ~/ratings.csv W --name b --map user=nobody | 4 | nobody                      | user
            import ~/ratings.csv W --name b --format morse    | 2 | morse                       | .
            datasets --workspace ~/nowhere                    | 5 | nowhere                     | Check the path
            datasets W --rename nothing x                     | 5 | There is no dataset         | ratings
            undo --workspace ~                                | 2 | not a RecScope workspace    | Choose
            redo W                                            | 2 | nothing to redo             | history
            quality W --dataset rating                        | 5 | There is no dataset         | ratings
            quality WD --apply ~/none.json                    | 5 | none.json                   | recommended
            quality WD --apply ~/nonsense.json                | 4 | nonsense.json               | repairs
            fit WD --model esae                               | 2 | esae                        | ease
            fit WD --model ease --set lambda=much             | 2 | much                        | number
            fit WD --model ease --set lamda=1                 | 2 | lamda                       | lambda
            evaluate WD --models ease --set lambda=1          | 2 | lambda                      | ease.lambda=100
            evaluate WD --models ease --split halves          | 2 | halves                      | last-out
            evaluate WD --models ease --k 0                   | 2 | 0                           | at least 1
            evaluate WD --models ease --k ten                 | 2 | ten                         | recscope evaluate --help
            stress WD --models ease --kinds earthquake        | 2 | earthquake                  | random-clicks
            stress WD --models ease --kinds sparsity --strengths 1.5 | 2 | sparsity             | shares from 0 to 1
            stress WD --models ease --kinds new-users --strengths 0.5 | 2 | new-users           | numbers of events
            stress WD --models ease --kinds fake-users --at history | 2 | fake-users            | training
            stress WD --models ease --kinds sparsity --at home | 2 | home                       | both
            stress WD --models ease --kinds sparsity --strengths 0 | 2 | Nothing to learn from  | weaker
            stress WD --models ease --split k-fold:3          | 2 | folds                       | last-out
            stress WD --models ease --out ~/result.txt        | 2 | what to write               | .csv
            recommend WD --model most-popular --user nobody   | 5 | nobody                      | Check the id
            recommend WD --model ease --user u1               | 5 | ease                        | recscope fit
            recommend WD --model most-popular --user u1 --as-of soon | 2 | soon                 | 2010-10-01
            recommend WD --model most-popular --user u1 --k 0 | 2 | 0                           | at least one
            search lamp WD --k 0                              | 2 | 0                           | at least one
            search WD                                         | 2 | TEXT                        | search --help
            search ?! WD                                      | 2 | says nothing                | Write a word
            evaluate WD --models ease --device gpu            | 3 | No graphics processor       | --device cpu
            recommend WD --model ease --user u1 --device gpu  | 3 | No graphics processor       | recscope doctor
            evaluate WD --models ease --device abacus         | 2 | abacus                      | auto, cpu or gpu
            fit WD --model ease --seed much                   | 2 | much                        | recscope fit --help
            bench accuracy films --minutes 3                  | 5 | films                       | ml-1m gpu
            bench accuracy films --minutes soon               | 2 | soon                        | accuracy --help
            bench transfer films                              | 5 | films                       | ml-1m gpu
            bench transfer ml-1m --share 1                    | 2 | 1.0                         | between 0 and 1
            bench transfer ml-1m --epochs 0                   | 2 | 0 epochs                    | at least 1
            fit WD --model ease --threads 0                   | 2 | 0 threads                   | at least 1
            doctor --yes                                      | 2 | nothing to agree            | --download-cuda
            doctor --download-cuda                            | 2 | did not agree               | --yes
            doctor --threads many                             | 2 | many                        | recscope doctor --help
            runs W --show gone                                | 5 | gone                        | Evaluate
            report W --run gone --out ~/r.html                | 5 | gone                        | Evaluate
            report W --run gone --out ~/r.html --language xx  | 2 | xx                          | zh
            samples --name gone                               | 5 | gone                        | online-retail-ii
            simulate --users 0 --out ~/s                      | 2 | users                       | 1 to
            bench gone                                        | 5 | gone                        | recscope bench
            bench ui --runs 0                                 | 2 | 0 runs                      | at least 1
            bench ui --workspace ~/none                       | 5 | none                        | recscope demo
            bench accuracy gone                               | 5 | gone                        | ml-1m gpu
            bench accuracy ml-1m --data ~/none                | 3 | ml-1m                       | --data
            bench accuracy ml-1m --models esae                | 2 | esae                        | fusion+interest
            bench accuracy ml-1m --set interest.epoch=1       | 2 | epoch                       | epochs
            bench accuracy ml-1m --set intrest.epochs=1       | 2 | intrest                     | interest
            bench accuracy ml-1m --set epochs=1               | 2 | epochs                      | model.name=value
            bench accuracy ml-1m --device gpu                 | 3 | No graphics processor       | --device cpu
            bench accuracy ml-1m --threads 0                  | 2 | 0 threads                   | at least 1
            demo --out ~ --no-window                          | 2 | not empty                   | another
            demo --out ~/d --language xx                      | 2 | xx                          | zh
            """)
    void failsWithCodeReasonAndRemedy(String line, int exitCode, String what, String remedy) {
        Shell.Outcome outcome = shell.run((line + " ")
                        .replace(" WD ", " --workspace ~/w --dataset ratings ")
                        .replace(" W ", " --workspace ~/w ")
                        .strip()
                + (line.startsWith("imports") ? "" : " --json"));
        assertThat(outcome.err().lines().filter(l -> l.startsWith("recscope: ")))
                .singleElement(as(STRING))
                .contains(what);
        assertThat(outcome.err()).contains(remedy);
        assertThat(outcome.exitCode()).isEqualTo(exitCode);
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void aWorkspaceThatIsOpenElsewhereIsLeftAlone() {
        try (Workspace open = Workspace.open(folder.resolve("w"))) {
            assertThat(open.datasets().list()).hasSize(1);
            Shell.Outcome outcome = shell.run("datasets --workspace ~/w");
            assertThat(outcome.exitCode()).isEqualTo(3);
            assertThat(outcome.err()).contains("in use", folder.resolve("w").toString(), "Close it there");
        }
    }

    @Test
    void aReportOfARunWithoutListsOfTenSaysHowToGetThem() {
        String id = shell.run("evaluate --models most-popular --k 2 --json --workspace ~/w --dataset ratings")
                .json()
                .get("id")
                .asText();
        Shell.Outcome outcome = shell.run("report --workspace ~/w --out ~/r.html --run " + id);
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains(id, "Evaluate again with 10");
        assertThat(folder.resolve("r.html")).doesNotExist();
    }

    @Test
    void anInterruptEndsWith130AndLeavesNothing() {
        Thread.currentThread().interrupt();
        Shell.Outcome outcome = shell.run("import ~/ratings.csv --workspace ~/w --name again");
        assertThat(outcome.exitCode()).isEqualTo(130);
        assertThat(outcome.err()).contains("recscope: cancelled");
        assertThat(shell.run("datasets --workspace ~/w").out()).doesNotContain("again");
    }

    @Test
    void anImportIntoAWorkspaceWhoseCreationWasInterruptedMakesIt() throws IOException {
        Path half = folder.resolve("half");
        Workspace.create(half).close();
        try (var files = Files.list(half)) {
            Path marker = files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".db"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(marker, Files.readString(marker).replaceFirst("\\d{19}", "0".repeat(19)));
        }
        assertThat(shell.run("import ~/ratings.csv --workspace ~/half").exitCode())
                .isZero();
    }
}
