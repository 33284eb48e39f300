package io.recscope.engine.replay;

import io.recscope.engine.fault.BadUsage;
import java.util.List;

/// What might have been: changes of a course under a name. To take one back, keep the branch without it.
///
/// @param edits made one after the other
public record Branch(String name, List<Edit> edits) {
    public Branch {
        edits = List.copyOf(edits);
    }

    /// The course as it would have been.
    ///
    /// @throws BadUsage when an edit names an event or a moment that is not there
    public Course of(Course original) {
        Course course = original;
        for (Edit edit : edits) {
            course = course.with(edit);
        }
        return course;
    }
}
