package badhouse.engine;

record SeesPyTorch(ai.djl.pytorch.StandIn engine) {}
