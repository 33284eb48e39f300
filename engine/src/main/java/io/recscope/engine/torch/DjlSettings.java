package io.recscope.engine.torch;

import io.recscope.engine.fault.MachineFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;

/// What DJL is told, by system properties, before it starts.
///
/// DJL downloads in two places when it starts: a native PyTorch when it finds none on the class path or when
/// another version is asked for (`PYTORCH_VERSION`, `PYTORCH_FLAVOR`), and the library that binds it to Java
/// when the class path has none for it. It also reports its use over the network (`OPT_OUT_TRACKING`). None of
/// the three can happen here: the folder that is named in `PYTORCH_LIBRARY_PATH` is taken without looking
/// further, the library that binds is in it or on the class path, and should DJL open an address all the same,
/// `ai.djl.offline` lets that fail. DJL believes environment variables more than properties, so one that says
/// otherwise is an error.
///
/// @param values by name of the property
/// @param environment the process's variables
record DjlSettings(Map<String, String> values, Map<String, String> environment) {
    private static final String OFFLINE = "ai.djl.offline";

    DjlSettings {
        values = Map.copyOf(values);
        environment = Map.copyOf(environment);
    }

    /// To load a native PyTorch that is on this machine.
    static DjlSettings local(TorchSettings settings, Libtorch library, Map<String, String> environment) {
        Map<String, String> values = common(settings, library.flavour());
        values.put(OFFLINE, "true");
        values.put("PYTORCH_LIBRARY_PATH", library.folder().toString());
        values.put("PYTORCH_VERSION", library.version());
        return new DjlSettings(values, environment);
    }

    /// To let DJL download a native PyTorch.
    ///
    /// @param version one that differs from the bundled one's, or DJL takes that
    static DjlSettings download(
            TorchSettings settings, String version, String flavour, Map<String, String> environment) {
        Map<String, String> values = common(settings, flavour);
        values.put(OFFLINE, "false");
        values.put("PYTORCH_VERSION", version);
        return new DjlSettings(values, environment);
    }

    private static Map<String, String> common(TorchSettings settings, String flavour) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("DJL_CACHE_DIR", settings.cache().toString());
        values.put("ENGINE_CACHE_DIR", settings.cache().toString());
        values.put("OPT_OUT_TRACKING", "true");
        values.put("PYTORCH_FLAVOR", flavour);
        values.put("ai.djl.pytorch.num_threads", String.valueOf(settings.threads()));
        return values;
    }

    /// Sets the properties.
    ///
    /// @throws MachineFault when an environment variable says otherwise
    void apply() {
        for (Entry<String, String> entry : values.entrySet()) {
            String variable = entry.getKey().equals(OFFLINE) ? "DJL_OFFLINE" : entry.getKey();
            String other = environment.get(variable);
            if (other != null && !other.equalsIgnoreCase(entry.getValue()) && matters(variable)) {
                throw new MachineFault(
                        "The environment variable " + variable + " is '" + other + "', and RecScope needs '"
                                + entry.getValue() + "'",
                        "",
                        "Remove the variable for RecScope. A libtorch of your own is named with RECSCOPE_LIBTORCH, the"
                                + " cache folder with RECSCOPE_CACHE.");
            }
        }
        System.clearProperty("PYTORCH_LIBRARY_PATH");
        values.forEach(System::setProperty);
    }

    /// A general cache folder is overruled by the one for engines. The version is only read where a library
    /// that binds has to be found, which images of CUDA machines with that variable do not need.
    private boolean matters(String variable) {
        return switch (variable) {
            case "DJL_CACHE_DIR" -> false;
            case "PYTORCH_VERSION" -> !binds();
            default -> true;
        };
    }

    private boolean binds() {
        String folder = values.get("PYTORCH_LIBRARY_PATH");
        return folder != null && Files.exists(Path.of(folder, System.mapLibraryName("djl_torch")));
    }
}
