package io.recscope.engine.ingest;

/// All that must be known to read the fields of a table: encoding, shape, notation.
public record Format(Encoding encoding, Shape shape, Notation notation) {
    public Format withEncoding(Encoding other) {
        return new Format(other, shape, notation);
    }

    public Format withShape(Shape other) {
        return new Format(encoding, other, notation);
    }

    public Format withNotation(Notation other) {
        return new Format(encoding, shape, other);
    }
}
