package io.recscope.engine.recommend;

import io.recscope.engine.data.UserHistory;
import java.util.List;

/// A model whose score is a sum of what other models say, and that can show the parts.
public interface Blended extends Model {

    /// A model that has a say.
    ///
    /// @param model its name, unique in the blend
    /// @param weight how much it has to say, not negative; the weights of all members add up to 1
    record Member(String model, double weight) {}

    /// All members in the order of the specification, those with weight 0 too.
    List<Member> members();

    /// The fitted members of positive weight, in the order of [#members()]; they belong to the blend.
    List<Model> models();

    /// Scores every item, like [#score], and keeps what each member of positive weight said.
    Blend blend(UserHistory history);
}
