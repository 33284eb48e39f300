package io.recscope.engine.recommend;

/// What one member of a [Blended] model says of one item.
///
/// @param model the member's name
/// @param rank the item's place, from 1, if this member alone had ranked the items in scope; 0 when the member can say
///     nothing of the item
/// @param score the member's own score, in its own units; 0 when it can say nothing
/// @param share what the member contributes to the blended score; the shares of all members add up to it
public record Part(String model, int rank, double score, double share) {}
