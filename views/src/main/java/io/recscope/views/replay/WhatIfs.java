package io.recscope.views.replay;

import io.recscope.engine.replay.Branch;
import io.recscope.engine.replay.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The branches of a session that the analyst made. A value: a change makes a new one.
///
/// @param chosen number of the branch that is compared with the session as it was, −1 for none
record WhatIfs(List<Branch> branches, int chosen) {
    static final WhatIfs NONE = new WhatIfs(List.of(), -1);

    WhatIfs {
        branches = List.copyOf(branches);
        if (chosen < -1 || chosen >= branches.size()) {
            throw new IllegalArgumentException("branch " + chosen + " of " + branches.size());
        }
    }

    /// The branch that is compared.
    Optional<Branch> current() {
        return chosen < 0 ? Optional.empty() : Optional.of(branches.get(chosen));
    }

    /// With one more change of the chosen branch, or of a new one when none is chosen.
    WhatIfs with(Edit edit) {
        WhatIfs into = chosen < 0 ? added() : this;
        List<Edit> edits = new ArrayList<>(into.edits());
        edits.add(edit);
        return into.replaced(edits);
    }

    /// Without a change of the chosen branch.
    ///
    /// @param number of the change, from 0
    WhatIfs without(int number) {
        List<Edit> edits = new ArrayList<>(edits());
        edits.remove(number);
        return replaced(edits);
    }

    /// With one more branch, in which nothing is different yet; it is chosen.
    WhatIfs added() {
        List<Branch> more = new ArrayList<>(branches);
        more.add(new Branch(name(), List.of()));
        return new WhatIfs(more, more.size() - 1);
    }

    /// Without the chosen branch.
    WhatIfs removed() {
        List<Branch> fewer = new ArrayList<>(branches);
        fewer.remove(chosen);
        return new WhatIfs(fewer, Math.min(chosen, fewer.size() - 1));
    }

    WhatIfs choosing(int branch) {
        return new WhatIfs(branches, branch);
    }

    private List<Edit> edits() {
        return branches.get(chosen).edits();
    }

    private WhatIfs replaced(List<Edit> edits) {
        List<Branch> changed = new ArrayList<>(branches);
        changed.set(chosen, new Branch(branches.get(chosen).name(), edits));
        return new WhatIfs(changed, chosen);
    }

    /// The first letter that no branch has.
    private String name() {
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            String name = String.valueOf(letter);
            if (branches.stream().noneMatch(branch -> branch.name().equals(name))) {
                return name;
            }
        }
        return String.valueOf(branches.size() + 1);
    }
}
