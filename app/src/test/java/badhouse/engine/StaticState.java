package badhouse.engine;

import java.util.HashMap;

final class StaticState {
    static final HashMap<String, String> cache = new HashMap<>();
}
