package io.recscope.engine.torch;

import io.recscope.engine.fault.MachineFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A folder with another native PyTorch, as its makers pack it: `libtorch` with its `lib` and `build-version`,
/// or the folder `torch` of a Python installation with its `version.py`.
///
/// @param folder named by the settings: the whole, or the `lib` in it
record LibtorchFolder(Path folder) {
    private static final Pattern VERSION = Pattern.compile("(\\d+\\.\\d+\\.\\d+)(?:[+-](cpu|cu\\d{3}))");
    private static final String REMEDY =
            "Name the folder of a libtorch with RECSCOPE_LIBTORCH or --libtorch, or use neither and take the bundled one.";

    /// The native PyTorch in it.
    ///
    /// @throws MachineFault when files are missing, or its version or flavour does not fit
    Libtorch check(ClassLoader classes) {
        Path libraries = libraries();
        Matcher version = version(libraries);
        String wanted = wantedVersion(classes);
        if (!version.group(1).equals(wanted)) {
            throw fault("The libtorch folder holds PyTorch " + version.group(1) + ", and this program needs " + wanted);
        }
        String flavour = version.group(2);
        if (!BundledLibtorch.binds(flavour, classes)) {
            throw fault(
                    "This program cannot be bound to a libtorch for " + flavour + " on " + BundledLibtorch.machine());
        }
        List<String> missing = missing(libraries, flavour);
        if (!missing.isEmpty()) {
            throw fault("The libtorch folder lacks " + String.join(", ", missing));
        }
        return new Libtorch(libraries.toAbsolutePath(), wanted, flavour, Libtorch.Origin.FOLDER);
    }

    /// The libraries of a flavour that a folder does not hold.
    static List<String> missing(Path libraries, String flavour) {
        List<String> needed = new ArrayList<>(List.of("c10", "torch_cpu", "torch"));
        if (flavour.startsWith("cu")) {
            needed.addAll(List.of("c10_cuda", "torch_cuda"));
        }
        return needed.stream()
                .map(System::mapLibraryName)
                .filter(name -> !Files.isRegularFile(libraries.resolve(name)))
                .toList();
    }

    /// The version that this program can be bound to, for example `2.7.1`.
    static String wantedVersion(ClassLoader classes) {
        URL description = classes.getResource("jnilib/pytorch.properties");
        if (description == null) {
            throw new MachineFault(
                    "A part of PyTorch is missing from the program",
                    "jnilib/pytorch.properties",
                    "Build or install the program again.");
        }
        Properties entries = new Properties();
        try (InputStream in = description.openStream()) {
            entries.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the class path", e);
        }
        return entries.getProperty("jni_version", "").replaceFirst("-.*", "");
    }

    private Path libraries() {
        if (!Files.isDirectory(folder)) {
            throw fault("The libtorch folder does not exist");
        }
        Path inner = folder.resolve("lib");
        return Files.isRegularFile(inner.resolve(System.mapLibraryName("torch"))) ? inner : folder;
    }

    private Matcher version(Path libraries) {
        for (Path home :
                List.of(folder, libraries.toAbsolutePath().resolve("..").normalize())) {
            for (String file : List.of("build-version", "version.py")) {
                Matcher matcher = VERSION.matcher(text(home.resolve(file)));
                if (matcher.find()) {
                    return matcher;
                }
            }
        }
        Matcher name = VERSION.matcher(String.valueOf(folder.getFileName()));
        if (name.find()) {
            return name;
        }
        throw fault("The version of the libtorch folder cannot be told: it has no file build-version or version.py with"
                + " a text like 2.7.1+cu128");
    }

    private String text(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw fault("The libtorch folder cannot be read: " + e.getMessage());
        }
    }

    private MachineFault fault(String what) {
        return new MachineFault(what, folder.toString(), REMEDY);
    }
}
