package org.ctiwire.codegen.interpret;

import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a field holds. Any field can hold {@link BytesValue}: that is how content survives that its type cannot say. */
public sealed interface Value {

    /** An integer, or the seconds of a time. Signed or unsigned as the type says. */
    record NumberValue(long number) implements Value {
    }

    /** A truth value. */
    record BoolValue(boolean set) implements Value {
    }

    /** Text without its NUL. */
    record TextValue(String text) implements Value {
    }

    /** Bytes as they are. */
    record BytesValue(byte[] bytes) implements Value {

        public BytesValue {
            bytes = bytes.clone();
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }

        /** The number of bytes. */
        public int length() {
            return bytes.length;
        }

        /** Two lower case digits for each byte. */
        public String hex() {
            return HexFormat.of().formatHex(bytes);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof BytesValue value && Arrays.equals(bytes, value.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return "BytesValue[" + hex() + "]";
        }
    }

    /** The members of a declared type, by name, in wire order. */
    record CompositeValue(Map<String, Value> members) implements Value {

        public CompositeValue {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    /** The integers of an array. */
    record ArrayValue(List<Long> elements) implements Value {

        public ArrayValue {
            elements = List.copyOf(elements);
        }
    }
}
