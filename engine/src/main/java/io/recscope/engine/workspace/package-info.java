/// The folder an analyst works in: datasets, settings and their history in one H2 database, and files beside it.
///
/// [io.recscope.engine.workspace.Workspace] is the way in. What the database holds is the truth; snapshots are made
/// again from it when they are missing or damaged.
@NullMarked
package io.recscope.engine.workspace;

import org.jspecify.annotations.NullMarked;
