package org.ctiwire.codegen.model;

import java.util.List;

/**
 * The wire type of a field. The family is sealed: a new type is one record here, and the compiler names every place
 * that must answer for it.
 */
public sealed interface FieldType {

    /** The name as the spec writes it, such as {@code STRING(64)}. */
    String notation();

    /** The smallest number of bytes of a value. */
    int minSize();

    /** The largest number of bytes of a value; {@link Integer#MAX_VALUE} where only the message limits it. */
    int maxSize();

    /** Whether every value takes the same number of bytes. */
    default boolean isFixedSize() {
        return minSize() == maxSize();
    }

    /**
     * An integer, big endian.
     *
     * @param name   UINT, INT, USHORT, SHORT, UCHAR or CHAR
     * @param size   1, 2 or 4 bytes
     * @param signed two's complement when true
     */
    record IntegerType(String name, int size, boolean signed) implements FieldType {

        @Override
        public String notation() {
            return name;
        }

        @Override
        public int minSize() {
            return size;
        }

        @Override
        public int maxSize() {
            return size;
        }

        public long minValue() {
            return signed ? -(1L << (size * 8 - 1)) : 0;
        }

        public long maxValue() {
            return signed ? (1L << (size * 8 - 1)) - 1 : (1L << (size * 8)) - 1;
        }
    }

    /** A truth value in 2 bytes: 0 or 1. */
    record BoolType() implements FieldType {

        @Override
        public String notation() {
            return "BOOL";
        }

        @Override
        public int minSize() {
            return 2;
        }

        @Override
        public int maxSize() {
            return 2;
        }
    }

    /** Seconds since 1970-01-01 UTC, unsigned, in 4 bytes. */
    record TimeType() implements FieldType {

        @Override
        public String notation() {
            return "TIME";
        }

        @Override
        public int minSize() {
            return 4;
        }

        @Override
        public int maxSize() {
            return 4;
        }
    }

    /**
     * Text of at most {@code size} bytes, its terminating NUL counted; exactly {@code size} bytes in a fixed part.
     */
    record StringType(int size) implements FieldType {

        @Override
        public String notation() {
            return "STRING(" + size + ")";
        }

        @Override
        public int minSize() {
            return 0;
        }

        @Override
        public int maxSize() {
            return size;
        }
    }

    /** Any bytes, at most {@code size}; exactly {@code size} in a fixed part. */
    record BytesType(int size) implements FieldType {

        @Override
        public String notation() {
            return "UNSPEC(" + size + ")";
        }

        @Override
        public int minSize() {
            return 0;
        }

        @Override
        public int maxSize() {
            return size;
        }
    }

    /**
     * Several values back to back in one floating field, as the spec declares it ({@code NAMEDVAR}).
     *
     * @param name    the name in the spec
     * @param minSize the smallest number of bytes of a value
     * @param maxSize the largest number of bytes of a value
     * @param members integers and strings, in wire order; a string ends with its NUL
     * @param doc     what it is
     */
    record CompositeType(String name, int minSize, int maxSize, List<Member> members, String doc)
            implements FieldType {

        public CompositeType {
            members = List.copyOf(members);
        }

        @Override
        public String notation() {
            return name;
        }

        /**
         * A value inside a composite.
         *
         * @param name the name, also in JSON
         * @param type an {@link IntegerType} or a {@link StringType}
         * @param doc  what it is
         */
        public record Member(String name, FieldType type, String doc) {
        }
    }

    /**
     * Integers back to back in one floating field.
     *
     * @param element the type of each
     * @param counter the name of the field that counts them
     */
    record ArrayType(IntegerType element, String counter) implements FieldType {

        @Override
        public String notation() {
            return element.notation() + "[" + counter + "]";
        }

        @Override
        public int minSize() {
            return 0;
        }

        @Override
        public int maxSize() {
            return Integer.MAX_VALUE;
        }
    }
}
