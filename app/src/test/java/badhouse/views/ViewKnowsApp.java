package badhouse.views;

import badhouse.app.ThingManager;

public record ViewKnowsApp(ThingManager things) {}
