package badhouse.app;

import badhouse.views.ViewKnowsApp;
import java.util.List;

public record ThingManager(List<ViewKnowsApp> views) {}
