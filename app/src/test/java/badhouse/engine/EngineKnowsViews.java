package badhouse.engine;

import badhouse.views.ViewKnowsApp;

record EngineKnowsViews(ViewKnowsApp view) {}
