/// What a policy would have earned, estimated from the log of another one: importance weighting and doubly
/// robust estimates.
///
/// A log holds slates: lists of items shown to a user at a moment. Each place of a slate is one decision, whose
/// context is the user, the moment, the place and the items above it, and whose propensity is the probability
/// with which the logging policy put that item there in that context. The value of a policy is the mean reward
/// of one shown item when the policy fills one place in each logged context. So the items above a place are the
/// logged ones, and what another policy would have put there is not asked: weights stay those of one decision
/// and not the product over a list. Where a user's reward at a place does not depend on the items above it
/// beyond their not being repeated, this is the reward of whole lists but for that repetition.
@NullMarked
package io.recscope.engine.offpolicy;

import org.jspecify.annotations.NullMarked;
