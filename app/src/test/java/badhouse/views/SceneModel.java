package badhouse.views;

public record SceneModel(javafx.scene.Node node) {}
