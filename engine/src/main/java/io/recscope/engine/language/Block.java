package io.recscope.engine.language;

/// The part of a [CatalogVectors] space that one encoder fills. Catalogues with equal blocks share one space.
///
/// @param encoder its name
/// @param digest its digest
/// @param from first dimension
/// @param length number of dimensions
public record Block(String encoder, String digest, int from, int length) {}
