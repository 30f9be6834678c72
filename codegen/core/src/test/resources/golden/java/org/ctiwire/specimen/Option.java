// Generated from the spec of SPECIMEN. Changes here are lost; change the spec.
package org.ctiwire.specimen;

/**
 * What was ordered besides.
 *
 * <p>Bits that combine. A number without a name is data like any other.
 */
public final class Option {
    /**
     * 1 in versions 1..5.
     */
    public static final long GIFT_WRAP = 0x1L;

    /**
     * 2 in versions 1..5.
     */
    public static final long EXPRESS = 0x2L;

    /**
     * 2147483648 in versions 2..5.
     */
    public static final long INSURED = 0x80000000L;

    private Option() {
    }

    /**
     * Appends the guide's names of the bits that are set, in parentheses.
     *
     * @param out where to
     * @param bits the number
     * @param version the protocol version
     */
    public static void appendNames(StringBuilder out, long bits, int version) {
        String separator = "(";
        if ((bits & 0x1L) == 0x1L) {
            out.append(separator).append("GIFT_WRAP");
            separator = " ";
        }
        if ((bits & 0x2L) == 0x2L) {
            out.append(separator).append("EXPRESS");
            separator = " ";
        }
        if ((bits & 0x80000000L) == 0x80000000L && (version >= 2)) {
            out.append(separator).append("INSURED");
            separator = " ";
        }
        if (separator.equals(" ")) {
            out.append(')');
        }
    }
}
