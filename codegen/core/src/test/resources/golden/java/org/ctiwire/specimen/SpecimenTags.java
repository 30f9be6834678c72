// Generated from the spec of SPECIMEN. Changes here are lost; change the spec.
package org.ctiwire.specimen;

/**
 * The tags of floating fields. A tag can mean different fields in different messages and versions.
 */
public final class SpecimenTags {
    /**
     * In versions 1..5.
     */
    public static final int COMMENT_TAG = 1;

    /**
     * In versions 1..5.
     */
    public static final int PART_NAME_TAG = 2;

    /**
     * In versions 1..5.
     */
    public static final int PART_SIZE_TAG = 3;

    /**
     * In versions 1..5.
     */
    public static final int PAIR_TAG = 4;

    /**
     * In versions 1..5.
     */
    public static final int SLOT_TAG = 5;

    /**
     * In versions 1..5.
     */
    public static final int COUNT_TAG = 6;

    /**
     * In versions 1..5.
     */
    public static final int WEIGHTS_TAG = 7;

    /**
     * In versions 1..5.
     */
    public static final int RECORD_TAG = 8;

    /**
     * In versions 1..5.
     */
    public static final int SECRET_TAG = 9;

    /**
     * In versions 3..5.
     */
    public static final int WIDE_TAG = 300;

    private SpecimenTags() {
    }
}
