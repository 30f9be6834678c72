package org.ctiwire.testkit.message;

/** Which bits of a mask a protocol version has; the generated names of the bits tell. */
public final class MaskBits {

    /** The generated method that appends the names of a mask's bits. */
    @FunctionalInterface
    public interface Names {

        /** Appends the names of those bits that have one in the version; nothing if none has. */
        void append(StringBuilder out, long bits, int version);
    }

    private MaskBits() {
    }

    /** All bits that a version has. */
    public static long known(Names names, int version) {
        long known = 0;
        for (int bit = 0; bit < Integer.SIZE; bit++) {
            StringBuilder name = new StringBuilder();
            names.append(name, 1L << bit, version);
            if (name.length() > 0) {
                known |= 1L << bit;
            }
        }
        return known;
    }

    /** Whether a mask has a bit that a version does not have. */
    public static boolean hasUnknown(long mask, Names names, int version) {
        return (mask & ~known(names, version)) != 0;
    }
}
