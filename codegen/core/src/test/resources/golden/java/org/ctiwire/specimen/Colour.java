// Generated from the spec of SPECIMEN. Changes here are lost; change the spec.
package org.ctiwire.specimen;

/**
 * What the paint looks like.
 *
 * <p>Numbers. A number without a name is data like any other.
 */
public final class Colour {
    /**
     * Like a poppy. 0 in versions 1..5.
     */
    public static final int RED = 0;

    /**
     * 1 in versions 1..5.
     */
    public static final int GREEN = 1;

    /**
     * 2 in versions 1..3.
     */
    public static final int BLUE = 2;

    /**
     * 2 in versions 4..5.
     */
    public static final int TEAL = 2;

    /**
     * 0 in versions 1..5.
     */
    public static final int CRIMSON = 0;

    private Colour() {
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
            case 0:
                return "RED";
            case 1:
                return "GREEN";
            case 2:
                if (version <= 3) {
                    return "BLUE";
                }
                if (version >= 4) {
                    return "TEAL";
                }
                return null;
            default:
                return null;
        }
    }
}
