package io.recscope.engine.experiment;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.recscope.engine.data.Dataset;
import java.util.List;

/// How a dataset is cut into what models learn from and what they are asked.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LastOut.class, name = "last-out"),
    @JsonSubTypes.Type(value = Moment.class, name = "moment"),
    @JsonSubTypes.Type(value = Quantile.class, name = "quantile"),
    @JsonSubTypes.Type(value = UserHoldOut.class, name = "user-hold-out"),
    @JsonSubTypes.Type(value = ItemHoldOut.class, name = "item-hold-out"),
    @JsonSubTypes.Type(value = KFold.class, name = "k-fold")
})
public sealed interface Split permits LastOut, Moment, Quantile, UserHoldOut, ItemHoldOut, KFold {

    /// The cut's name in commands and files, for example `last-out`.
    String kind();

    /// Cuts the dataset; reads it but copies nothing of it.
    ///
    /// @return one fold, or as many as a k-fold cut has; each has at least one test case
    /// @throws io.recscope.engine.fault.BadUsage when the cut makes no sense for this dataset, or leaves no
    ///     test case
    List<Fold> folds(Dataset data, Protocol protocol);
}
