// Generated from the spec of SPECIMEN. Changes here are lost; change the spec.
package org.ctiwire.specimen;

/**
 * Why the shop says no.
 *
 * <p>Numbers. A number without a name is data like any other.
 */
public final class Reason {
    /**
     * 1 in versions 1..5.
     */
    public static final int CLOSED = 1;

    /**
     * 2 in versions 1..3.
     */
    public static final int SOLD_OUT = 2;

    /**
     * 2 in versions 4..5.
     */
    public static final int NO_STOCK = 2;

    private Reason() {
    }

    /**
     * The guide's name of a number.
     *
     * @param value the number, unsigned
     * @param version the protocol version
     * @return null where the version has no name for it
     */
    public static String nameOf(long value, int version) {
        switch ((int) value) {
            case 1:
                return "CLOSED";
            case 2:
                if (version <= 3) {
                    return "SOLD_OUT";
                }
                if (version >= 4) {
                    return "NO_STOCK";
                }
                return null;
            default:
                return null;
        }
    }
}
