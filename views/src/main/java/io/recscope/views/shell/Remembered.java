package io.recscope.views.shell;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.recscope.engine.torch.DeviceChoice;
import io.recscope.views.look.Look;
import io.recscope.views.look.Tone;
import io.recscope.views.text.Language;
import java.util.List;
import java.util.Objects;

/// What the window remembers from one start to the next.
///
/// @param scale see [Look#scale()]
/// @param compute what models compute with
/// @param recent folders of workspaces, the latest first
@JsonIgnoreProperties(ignoreUnknown = true)
public record Remembered(
        Tone tone, Language language, double scale, Compute compute, Bounds bounds, List<String> recent) {
    /// What models compute with.
    ///
    /// @param device `AUTO` or `CPU`
    /// @param threads of one operation; 0 for all processors
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Compute(DeviceChoice device, int threads) {
        static final Compute USUAL = new Compute(DeviceChoice.AUTO, 0);

        public Compute {
            threads = Math.max(0, threads);
        }
    }

    /// Where the window stood.
    ///
    /// @param placed false before it was ever closed
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Bounds(boolean placed, double x, double y, double width, double height, boolean maximized) {
        static final Bounds USUAL = new Bounds(false, 0, 0, 1360, 860, false);

        public Bounds {
            width = Double.isFinite(width) ? Math.max(640, width) : 1360;
            height = Double.isFinite(height) ? Math.max(480, height) : 860;
        }
    }

    public Remembered {
        scale = Double.isFinite(scale) ? Math.clamp(scale, Look.SMALLEST, Look.GREATEST) : Look.SMALLEST;
        // what an older version wrote has none
        compute = Objects.requireNonNullElse(compute, Compute.USUAL);
        recent = List.copyOf(recent);
    }

    /// Before the first start.
    public static Remembered nothing(Language language) {
        return new Remembered(Tone.LIGHT, language, Look.SMALLEST, Compute.USUAL, Bounds.USUAL, List.of());
    }

    DeviceChoice device() {
        return compute.device();
    }

    int threads() {
        return compute.threads();
    }
}
