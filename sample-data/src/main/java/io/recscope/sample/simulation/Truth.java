package io.recscope.sample.simulation;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recscope.engine.fault.BadData;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What was planted in simulated sessions. Times are milliseconds since 1970-01-01T00:00Z.
///
/// @param simulated always true
/// @param note says so in words
/// @param simulation the settings, with the exponents and shares of all effects
/// @param examination the probability that a user looks at each position of a list, from the first
/// @param users in the order of the interactions file
/// @param items in the order of the catalogue
public record Truth(
        boolean simulated,
        String note,
        Simulation simulation,
        List<Double> examination,
        List<UserTruth> users,
        List<ItemTruth> items) {
    public Truth {
        examination = List.copyOf(examination);
        users = List.copyOf(users);
        items = List.copyOf(items);
    }

    /// A user's true interests.
    ///
    /// @param user id in the interactions file
    /// @param interests in time order, at least one; each but the first begins with a drift
    public record UserTruth(String user, List<Interest> interests) {
        public UserTruth {
            interests = List.copyOf(interests);
        }

        /// The interest at a moment; before the period it is the first one.
        public Interest at(long moment) {
            Interest found = interests.getFirst();
            for (Interest interest : interests) {
                if (interest.since() <= moment) {
                    found = interest;
                }
            }
            return found;
        }
    }

    /// What a user wants from a moment on.
    ///
    /// @param since the first moment at which it holds
    /// @param shares by category, sorted by name; positive, adding up to 1; a category that is not named has 0
    public record Interest(long since, Map<String, Double> shares) {
        public Interest {
            shares = Collections.unmodifiableMap(new TreeMap<>(shares));
        }
    }

    /// How an item came into the world.
    ///
    /// @param item id in the catalogue
    /// @param born first moment at which it can be shown; the start of the period for items that were there before
    /// @param rank by planted popularity, 1 for the most popular
    public record ItemTruth(String item, long born, int rank) {}

    /// Writes it as JSON, the names of the components being the keys.
    public void write(OutputStream out) throws IOException {
        out.write(new ObjectMapper().writeValueAsBytes(this));
    }

    /// Reads what [#write] wrote.
    ///
    /// @throws BadData when the file is no such JSON
    /// @throws IOException when the file cannot be read
    public static Truth read(Path file) throws IOException {
        try {
            return new ObjectMapper()
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .readValue(file.toFile(), Truth.class);
        } catch (JacksonException e) {
            throw new BadData(
                    "This is not the truth of a simulation: " + e.getOriginalMessage(),
                    file.toString(),
                    "Choose the simulated-truth.json that recscope simulate wrote.",
                    e);
        }
    }
}
