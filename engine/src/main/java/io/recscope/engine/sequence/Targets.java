package io.recscope.engine.sequence;

import io.recscope.engine.torch.Memory;
import io.recscope.engine.torch.Tensor;
import java.util.List;

/// The events of a batch that are foretold.
final class Targets {
    private final long[] at;
    private final long[] items;
    private final long[] categories;
    private final float[] fame;

    private Targets(int size) {
        at = new long[size];
        items = new long[size];
        categories = new long[size];
        fame = new float[size];
    }

    /// @param columns number of columns of the batch
    /// @param fame how well known each item is
    static Targets of(Histories histories, List<Window> windows, int columns, Goods goods, float[] fame) {
        Targets targets =
                new Targets(windows.stream().mapToInt(Window::foretold).sum());
        int n = 0;
        for (int row = 0; row < windows.size(); row++) {
            Window window = windows.get(row);
            for (int event = window.first(); event < window.to(); event++) {
                int item = histories.item(event);
                targets.at[n] = (long) row * columns + event - window.from();
                targets.items[n] = item;
                targets.categories[n] = goods.category()[item];
                targets.fame[n] = fame[item];
                n++;
            }
        }
        return targets;
    }

    /// Their places in rows × columns.
    Tensor at(Memory memory) {
        return memory.longs(at, at.length);
    }

    /// The items that are to be foretold.
    long[] items() {
        return items;
    }

    /// First category of each, −1 for none.
    Tensor categories(Memory memory) {
        return memory.longs(categories, categories.length);
    }

    Tensor fame(Memory memory) {
        return memory.floats(fame, fame.length);
    }
}
