package io.recscope.app.transfer;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.workspace.Workspace;

/// Source and target, and where models of them are made and kept.
///
/// @param link what they have in common, a sentence
record Pair(Dataset source, Dataset target, String link, Workspace workspace, Workshop workshop) {}
