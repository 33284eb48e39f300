package io.recscope.engine.workspace;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// A change that a user makes to a workspace and may take back.
///
/// It holds the state before and after, so it can be done and undone any number of times. Kept in the database as JSON.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "command")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Command.AddDataset.class, name = "add-dataset"),
    @JsonSubTypes.Type(value = Command.RemoveDataset.class, name = "remove-dataset"),
    @JsonSubTypes.Type(value = Command.RenameDataset.class, name = "rename-dataset"),
    @JsonSubTypes.Type(value = Command.DescribeDataset.class, name = "describe-dataset"),
    @JsonSubTypes.Type(value = Command.ChangeSetting.class, name = "change-setting")
})
public sealed interface Command {

    /// What it does, a short clause such as "rename dataset a to b".
    String description();

    /// A dataset was stored; undone, it is removed but not deleted.
    record AddDataset(int dataset, String name) implements Command {
        @Override
        public String description() {
            return "add dataset " + name;
        }
    }

    /// A dataset is hidden; deleted for good only by [Datasets#purge()].
    record RemoveDataset(int dataset, String name) implements Command {
        @Override
        public String description() {
            return "remove dataset " + name;
        }
    }

    record RenameDataset(int dataset, String before, String after) implements Command {
        @Override
        public String description() {
            return "rename dataset " + before + " to " + after;
        }
    }

    /// The analyst's words about a dataset are changed.
    record DescribeDataset(int dataset, String name, String before, String after) implements Command {
        @Override
        public String description() {
            return "describe dataset " + name;
        }
    }

    /// A setting of the workspace is changed; empty text stands for a setting that is not there.
    record ChangeSetting(String name, String before, String after) implements Command {
        @Override
        public String description() {
            return (after.isEmpty() ? "remove setting " : "change setting ") + name;
        }
    }
}
