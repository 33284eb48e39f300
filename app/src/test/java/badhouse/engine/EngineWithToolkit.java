package badhouse.engine;

record EngineWithToolkit(java.awt.Color color) {}
