/// Explanations for people: what evidence is called, pictures of its shares, and what they say in words.
@NullMarked
package io.recscope.views.explanation;

import org.jspecify.annotations.NullMarked;
