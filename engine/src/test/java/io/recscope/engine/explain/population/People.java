package io.recscope.engine.explain.population;

import io.recscope.engine.recommend.policy.Tier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Explained users drawn by hand: `A+2 B-1 > X` has attributions of A and B and was recommended an item of X.
final class People {
    private People() {}

    static Surveyed surveyed(String... lines) {
        List<ExplainedUser> users = new ArrayList<>();
        for (int user = 0; user < lines.length; user++) {
            users.add(user(user, lines[user], 10));
        }
        return surveyed(users);
    }

    static Surveyed surveyed(List<ExplainedUser> users) {
        return new Surveyed(Basis.CATEGORY, users.size(), users.size(), 0, 0, false, users);
    }

    /// Named by one letter, numbered by the alphabet.
    static Feature feature(String name) {
        return new Feature(name.charAt(0) - 'A', name);
    }

    static ExplainedUser user(int number, String line, int events) {
        String[] sides = line.split(">");
        List<ExplainedItem.Part> parts = new ArrayList<>();
        for (String part : sides[0].strip().split(" ")) {
            if (!part.isEmpty()) {
                parts.add(new ExplainedItem.Part(
                        feature(part.substring(0, 1)), Double.parseDouble(part.substring(1)), 0.5));
            }
        }
        return user(number, parts, feature(sides[1].strip()), events);
    }

    private static ExplainedUser user(int number, List<ExplainedItem.Part> parts, Feature of, int events) {
        Map<Integer, Double> shares = new HashMap<>();
        parts.forEach(part -> shares.put(part.feature().number(), 1.0 / parts.size()));
        ExplainedItem item = new ExplainedItem(
                number, "i" + number, "item " + number, number % 2 == 0 ? Tier.HEAD : Tier.TAIL, of, parts);
        Activity activity = Activity.values()[number % 3];
        return new ExplainedUser(
                number, "u" + number, activity, new Outline(events, number, 0.5, shares), List.of(item));
    }

    /// Users whose recommended item mostly is of a feature with a positive attribution.
    static Surveyed random(long seed, int users, int features) {
        Random random = new Random(seed);
        List<ExplainedUser> all = new ArrayList<>();
        for (int user = 0; user < users; user++) {
            List<ExplainedItem.Part> parts = new ArrayList<>();
            Feature target = new Feature(0, "f0");
            for (int feature = 0; feature < features; feature++) {
                if (random.nextInt(3) > 0) {
                    Feature one = new Feature(feature, "f" + feature);
                    parts.add(new ExplainedItem.Part(one, random.nextGaussian(), 0));
                    target = parts.getLast().value() > 0.5 ? one : target;
                }
            }
            all.add(user(user, parts, target, 1 + random.nextInt(40)));
        }
        return surveyed(all);
    }
}
