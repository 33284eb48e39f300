package io.recscope.engine.tune;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.recscope.engine.experiment.RunJson;
import io.recscope.engine.fault.BadData;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.recommend.policy.Knobs;
import io.recscope.engine.recommend.policy.Policy;
import java.util.List;
import java.util.Locale;

/// Everything that a search depends on, as text: equal definitions make equal searches on one machine.
///
/// @param dataset digest of the dataset
/// @param model kind of the model
/// @param policy the policy whose knobs are turned, as JSON
/// @param space as in [SpaceNotation]
/// @param goals as in [Goal]
/// @param floors as in [Floor]
/// @param aim as in [Goals.Aim], in lower case
/// @param sampler as in [Sampler#of]
/// @param drawn how many users are asked, how long the lists are, and the seed of users and sampler
/// @param trials how many were wanted when the search began; a grid is as fine as these allow
public record Definition(
        String dataset,
        String model,
        String policy,
        List<String> space,
        List<String> goals,
        List<String> floors,
        String aim,
        String sampler,
        Drawn drawn,
        int trials) {

    /// How many users are asked, how long the lists are, and the seed of users and sampler.
    public record Drawn(int users, int k, long seed) {}

    public Definition {
        space = List.copyOf(space);
        goals = List.copyOf(goals);
        floors = List.copyOf(floors);
    }

    /// As the heading of a journal.
    public JsonNode json() {
        return RunJson.MAPPER.valueToTree(this);
    }

    /// Takes back what [#json] wrote.
    ///
    /// @param where the file, for the fault
    /// @throws BadData when it is no definition
    public static Definition of(JsonNode json, String where) {
        try {
            return RunJson.MAPPER.treeToValue(json, Definition.class);
        } catch (JsonProcessingException | NullPointerException e) {
            throw new BadData("The search says not what is searched", where, "Begin the search anew.", e);
        }
    }

    /// The policy whose knobs are turned.
    public Policy base() {
        return Knobs.read(policy, "the search's policy");
    }

    public Population.Sampling sampling() {
        Population.Sampling usual = Population.Sampling.USUAL;
        return new Population.Sampling(usual.protocol(), drawn.users(), drawn.k(), drawn.seed());
    }

    /// The search itself.
    ///
    /// @throws io.recscope.engine.fault.BadUsage when something of it makes no sense
    public Tuning tuning(ModelKinds kinds, Budget budget) {
        Goals.Aim how = Goals.Aim.valueOf(aim.toUpperCase(Locale.ROOT));
        return new Tuning(
                SpaceNotation.of(space, kinds, model, base()),
                new Goals(
                        goals.stream().map(Goal::of).toList(),
                        floors.stream().map(Floor::of).toList(),
                        how),
                Sampler.of(sampler, drawn.seed(), trials),
                budget);
    }
}
