package io.recscope.app.bench;

import io.recscope.engine.fault.MachineFault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Another program that trains and asks the same network, spoken to in lines.
///
/// It says `ready`; `threads N` sets its threads; `sdpa samp N` and `sdpa full N` make N training steps and
/// answer with `ms/step X`; `infer sdpa N` answers N requests and tells `p50 X p99 Y` in milliseconds; `quit`
/// ends it.
final class SequencePeer implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;
    private final PrintStream orders;
    private final String command;

    /// @throws MachineFault when the program does not start
    SequencePeer(String command) throws IOException {
        this.command = command;
        process = new ProcessBuilder(List.of(command.strip().split("\\s+")))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        answers = process.inputReader(StandardCharsets.UTF_8);
        orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        if (!"ready".equals(answers.readLine())) {
            close();
            throw silent();
        }
    }

    void threads(int number) throws IOException {
        ask("threads " + number);
    }

    /// Mean milliseconds of some training steps.
    double stepMillis(String loss, int steps) throws IOException {
        return number("ms/step", ask("sdpa " + loss + " " + steps));
    }

    /// Median and 99th percentile of some requests, milliseconds.
    double[] requestMillis(int requests) throws IOException {
        String answer = ask("infer sdpa " + requests);
        return new double[] {number("p50", answer), number("p99", answer)};
    }

    private String ask(String order) throws IOException {
        orders.println(order);
        String answer = answers.readLine();
        if (answer == null) {
            throw silent();
        }
        return answer;
    }

    private double number(String name, String answer) {
        Matcher found = Pattern.compile(Pattern.quote(name) + " ([0-9.]+)").matcher(answer);
        if (!found.find()) {
            throw silent();
        }
        return Double.parseDouble(found.group(1));
    }

    private MachineFault silent() {
        return new MachineFault(
                "The peer does not answer as it should",
                command,
                "Call it by hand: it has to say 'ready' and to answer 'infer sdpa 10'.");
    }

    @Override
    public void close() {
        orders.println("quit");
        process.destroy();
    }
}
