package io.recscope.engine.sequence;

import io.recscope.engine.fault.BadUsage;

/// How large a network is.
///
/// @param width length of the vectors of items, events and interests; a multiple of `heads`
/// @param layers number of layers, at least 1
/// @param heads number of attention heads of a layer; of no matter to recurrent networks
/// @param events the most events of a history that are read, the latest ones; at least 2
/// @param longTerm whether a decayed mean of all events joins the state after the last one
/// @param relative whether attention knows how many events lie between two
/// @param temperature what cosines are divided by, above 0; or 0 to score by plain products
public record Shape(
        int width, int layers, int heads, int events, boolean longTerm, boolean relative, double temperature) {
    public Shape {
        require(
                width >= 1 && heads >= 1 && width % heads == 0,
                "width " + width + " for " + heads + " heads",
                "Choose a width that is a multiple of the number of heads.");
        require(layers >= 1 && layers <= 64, layers + " layers", "Choose 1 to 64.");
        require(events >= 2 && events <= 4096, events + " events", "Choose 2 to 4096.");
        require(temperature >= 0, "temperature " + temperature, "Choose 0 for plain products, or about 0.05.");
    }

    private static void require(boolean sound, String what, String remedy) {
        if (!sound) {
            throw new BadUsage("A network cannot have " + what, "", remedy);
        }
    }
}
