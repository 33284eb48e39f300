package io.recscope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.DatagramChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing connects anywhere: the whole job is done in a network namespace without any way out, and the kernel counts
/// what was tried, whoever tried it: Java, PyTorch, ONNX Runtime or the system's resolver of names.
class PrivacyTest {
    private static final String COUNTED = "\"$@\"; status=$?; cat /proc/net/snmp; exit $status";

    @TempDir
    Path folder;

    private Confined confined;

    @BeforeEach
    void needNamespaces() {
        confined = new Confined(folder);
        assumeThat(confined.possible()).as("namespaces are allowed").isTrue();
    }

    @Test
    void theWholeJobSendsNothingAndTriesNothing() throws IOException {
        Confined.Outcome outcome = confined.java(
                COUNTED,
                Map.of(),
                Rehearsal.class.getName(),
                folder.resolve("job").toString());
        assertThat(outcome.exitCode()).as(outcome.said()).isZero();
        assertThat(tried(outcome.said())).as(outcome.said()).isZero();
    }

    @Test
    void eachWayToConnectIsNoticed() throws IOException {
        for (String way : List.of("socket", "datagram", "http", "name")) {
            Confined.Outcome outcome = confined.java(COUNTED, Map.of(), Connecting.class.getName(), way);
            assertThat(tried(outcome.said())).as(way + "\n" + outcome.said()).isPositive();
        }
    }

    /// What left the machine, and what found no way out of it.
    private static long tried(String said) {
        return count(said, "Ip", "OutRequests")
                + count(said, "Ip", "OutNoRoutes")
                + count(said, "Tcp", "ActiveOpens")
                + count(said, "Udp", "OutDatagrams");
    }

    private static long count(String said, String protocol, String name) {
        List<String[]> lines = said.lines()
                .filter(line -> line.startsWith(protocol + ": "))
                .map(line -> line.split(" ", -1))
                .toList();
        assertThat(lines).as("the kernel's counters in\n" + said).hasSize(2);
        return Long.parseLong(lines.getLast()[Arrays.asList(lines.getFirst()).indexOf(name)]);
    }

    /// A program that does what none of ours may; whether it succeeds is no matter.
    static final class Connecting {
        private Connecting() {}

        public static void main(String[] arguments) throws InterruptedException {
            try {
                connect(arguments[0]);
            } catch (IOException e) {
                System.out.println(e);
            }
        }

        private static void connect(String way) throws IOException, InterruptedException {
            InetSocketAddress outside = new InetSocketAddress("192.0.2.1", 80);
            switch (way) {
                case "socket" -> new Socket(outside.getAddress(), outside.getPort()).close();
                case "datagram" -> DatagramChannel.open().connect(outside).close();
                case "http" ->
                    HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create("http://192.0.2.1/"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding());
                // no name server answers here, and asking is noticed
                case "name" -> System.out.println(java.net.InetAddress.getByName("recscope.example"));
                default -> throw new IllegalArgumentException(way);
            }
        }
    }
}
