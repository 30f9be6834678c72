// Generated from the spec of SPECIMEN. Changes here are lost; change the spec.
package org.ctiwire.specimen;

/**
 * Limits and special values.
 */
public final class SpecimenConstants {
    /**
     * The most parts that an order can have.
     */
    public static final long MAX_PARTS = 4L;

    /**
     * Stands for no order.
     */
    public static final long NO_ORDER = 4294967295L;

    private SpecimenConstants() {
    }
}
