package badhouse.engine;

record SeesArrays(ai.djl.ndarray.StandIn array) {}
