package io.recscope.engine.torch;

import io.recscope.engine.fault.MachineFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/// The native PyTorch on the class path, and the library that binds it to Java.
///
/// @param build version and day of the build, for example `2.7.1-20250812`
/// @param flavour `cpu`, or `cu128` for CUDA 12.8
/// @param platform operating system and processor, for example `linux-x86_64`
/// @param parts all files
record BundledLibtorch(String build, String flavour, String platform, List<Part> parts) {
    private static final String DESCRIPTION = "native/lib/pytorch.properties";
    private static final String BINDING = System.mapLibraryName("djl_torch");

    BundledLibtorch {
        parts = List.copyOf(parts);
    }

    /// One file.
    ///
    /// @param name what it is called when unpacked
    /// @param source its contents
    /// @param bytes its length
    record Part(String name, URL source, long bytes) {}

    /// The one for this machine; of several, one for graphics processors before one for the processor.
    ///
    /// @throws MachineFault when a part of it is missing
    static Optional<BundledLibtorch> find(ClassLoader classes) {
        List<BundledLibtorch> found = new ArrayList<>();
        try {
            for (URL description : Collections.list(classes.getResources(DESCRIPTION))) {
                Properties entries = new Properties();
                try (InputStream in = description.openStream()) {
                    entries.load(in);
                }
                if (machine().equals(entries.getProperty("classifier"))) {
                    found.add(read(entries, classes));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading the class path", e);
        }
        // "cu…" comes after "cpu"
        return found.stream().max(Comparator.comparing(BundledLibtorch::flavour));
    }

    private static BundledLibtorch read(Properties entries, ClassLoader classes) throws IOException {
        List<String> libraries = List.of(entries.getProperty("libraries", "").split(","));
        String flavour = entries.getProperty("flavor", "cpu");
        List<Part> parts = new ArrayList<>();
        for (String library : libraries) {
            parts.add(part(library, "pytorch/" + flavour + "/" + machine() + "/" + library, classes));
        }
        parts.add(binding(flavour, classes));
        return new BundledLibtorch(entries.getProperty("version", ""), flavour, machine(), parts);
    }

    /// What binds a native PyTorch of a flavour to Java.
    ///
    /// @throws MachineFault when there is none for the flavour on this machine
    static Part binding(String flavour, ClassLoader classes) throws IOException {
        return part(BINDING, "jnilib/" + machine() + "/" + flavour + "/" + BINDING, classes);
    }

    /// Whether a native PyTorch of a flavour can be bound to Java on this machine.
    static boolean binds(String flavour, ClassLoader classes) {
        return classes.getResource("jnilib/" + machine() + "/" + flavour + "/" + BINDING) != null;
    }

    private static Part part(String name, String resource, ClassLoader classes) throws IOException {
        URL source = classes.getResource(resource);
        if (source == null) {
            throw new MachineFault(
                    "A part of PyTorch is missing from the program",
                    resource,
                    "Build or install the program again for " + machine() + ".");
        }
        return new Part(name, source, source.openConnection().getContentLengthLong());
    }

    /// This machine's operating system and processor as DJL names them.
    static String machine() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = os.startsWith("win") ? "win" : os.startsWith("mac") ? "osx" : "linux";
        String processor = System.getProperty("os.arch");
        return system + "-" + (processor.equals("amd64") ? "x86_64" : processor);
    }

    String version() {
        return build.replaceFirst("-.*", "");
    }

    /// The length of all files together.
    long bytes() {
        return parts.stream().mapToLong(Part::bytes).sum();
    }

    /// The name of the folder it is unpacked into.
    String folder() {
        return build + "-" + flavour + "-" + platform;
    }
}
