package io.recscope.app.accuracy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.recscope.engine.metric.Measurement;
import java.util.List;

/// A line of the table: a model that was measured, or one that others have published.
public sealed interface Row {

    /// The model.
    @JsonProperty
    String model();

    /// NDCG@10.
    double level();

    /// Measured here.
    ///
    /// @param fitSeconds time to have the model; members of a fusion that stand in the table themselves were there
    ///     already
    record Measured(String model, Measurement ndcg, Measurement hitRate, double fitSeconds) implements Row {
        @Override
        public double level() {
            return ndcg.value();
        }
    }

    /// Published, not run here.
    ///
    /// @param beatenBy ours with a higher value in both metrics, best first
    record Published(Anchor anchor, List<String> beatenBy) implements Row {
        public Published {
            beatenBy = List.copyOf(beatenBy);
        }

        @Override
        public String model() {
            return anchor.model();
        }

        @Override
        public double level() {
            return anchor.ndcg();
        }
    }
}
