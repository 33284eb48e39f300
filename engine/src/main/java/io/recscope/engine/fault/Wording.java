package io.recscope.engine.fault;

/// What a fault says, under a name by which a window finds words of its own and the remedies it can offer.
///
/// @param code parts of small letters with dots between them, for example `workspace.in-use`; lasting
/// @param what what is wrong, a clause without full stop
/// @param where the file, line, column, table or setting it is about; empty when `what` says it
/// @param remedy what the reader can do now, a sentence
public record Wording(String code, String what, String where, String remedy) {}
