package io.recscope.engine.sequence;

import io.recscope.engine.fault.BadUsage;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Whether two networks are of one shape, so that one can take over the parameters of the other.
final class Likeness {
    private Likeness() {}

    /// @throws BadUsage when they are not; names each setting that differs
    static void require(Network network, Network parent, String digest) {
        List<String> differences = new ArrayList<>();
        List<String> changes = new ArrayList<>();
        for (RecordComponent component : Shape.class.getRecordComponents()) {
            Object here = value(component, network.shape());
            Object there = value(component, parent.shape());
            if (!Objects.equals(here, there)) {
                differences.add(component.getName() + " " + here + " instead of " + there);
                changes.add("--set " + component.getName() + "=" + there);
            }
        }
        if (network.inputs().text() != parent.inputs().text()) {
            differences.add("text " + network.inputs().text() + " instead of "
                    + parent.inputs().text());
            changes.add("--set text=" + parent.inputs().text());
        }
        if (!differences.isEmpty()) {
            throw new BadUsage(
                    "The network is of another shape than the model it starts from: " + String.join(", ", differences),
                    "model " + digest,
                    "Set what differs as it is there: " + String.join(" ", changes) + ".");
        }
    }

    private static Object value(RecordComponent component, Shape shape) {
        try {
            return component.getAccessor().invoke(shape);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record's component can be read", e);
        }
    }
}
