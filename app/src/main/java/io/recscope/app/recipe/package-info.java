/// How the models are set for each public dataset, and which models are set against each other there.
@NullMarked
package io.recscope.app.recipe;

import org.jspecify.annotations.NullMarked;
