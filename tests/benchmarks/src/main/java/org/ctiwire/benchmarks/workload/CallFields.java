package org.ctiwire.benchmarks.workload;

import java.util.List;
import org.ctiwire.ged188.Ged188Tags;

/** The fields of CALL_DELIVERED_EVENT in version 25, in the guide's order, without its lists. */
public final class CallFields {

    /** Bytes of the message header and the fixed part. */
    public static final int FLOATING_OFFSET = 62;
    /** The number of the message. */
    public static final int MESSAGE_TYPE = 9;
    /** The bytes of each fixed field. */
    static final List<Integer> FIXED_SIZES = List.of(4, 4, 2, 2, 4, 2, 2, 4, 4, 4, 4, 2, 2, 2, 2, 2, 2, 2, 2, 2);
    /** The tag of each floating field; its index here is its number in {@link Call}. */
    static final List<Integer> TAGS = List.of(
            Ged188Tags.CONNECTION_DEVID_TAG, Ged188Tags.ALERTING_DEVID_TAG, Ged188Tags.CALLING_DEVID_TAG,
            Ged188Tags.CALLED_DEVID_TAG, Ged188Tags.LAST_REDIRECT_DEVID_TAG, Ged188Tags.TRUNK_NUMBER_TAG,
            Ged188Tags.TRUNK_GROUP_NUMBER_TAG, Ged188Tags.SECONDARY_CONNECTION_CALL_ID, Ged188Tags.ANI_TAG,
            Ged188Tags.UUI_TAG, Ged188Tags.DNIS_TAG, Ged188Tags.DIALED_NUMBER_TAG, Ged188Tags.CED_TAG,
            Ged188Tags.CALL_VAR_1_TAG, Ged188Tags.CALL_VAR_2_TAG, Ged188Tags.CALL_VAR_3_TAG,
            Ged188Tags.CALL_VAR_4_TAG, Ged188Tags.CALL_VAR_5_TAG, Ged188Tags.CALL_VAR_6_TAG,
            Ged188Tags.CALL_VAR_7_TAG, Ged188Tags.CALL_VAR_8_TAG, Ged188Tags.CALL_VAR_9_TAG,
            Ged188Tags.CALL_VAR_10_TAG, Ged188Tags.CALL_WRAPUP_DATA_TAG);
    /** The floating fields that every message has. */
    static final List<Integer> REQUIRED = List.of(0, 7);
    /** What {@code fixedOnly} adds up. */
    static final List<Integer> READ_OF_FIXED = List.of(0, 1, 2, 3, 4, 5, 7, 9, 16, 17);
    /** What {@code threeFields} reads. */
    static final List<Integer> THREE = List.of(8, 10, 15);

    private static final byte[] WEIGHT_OF_TAG = weights();

    private CallFields() {
    }

    private static byte[] weights() {
        byte[] weights = new byte[256];
        for (int field = 0; field < TAGS.size(); field++) {
            weights[TAGS.get(field)] = (byte) (field + 1);
        }
        return weights;
    }

    /** The weight in checksums of the field with a tag of this message, 0 for any other: by a table, not a switch. */
    public static int weight(int tag) {
        return tag < WEIGHT_OF_TAG.length ? WEIGHT_OF_TAG[tag] : 0;
    }

    /** Whether a floating field is a number of 4 bytes. */
    static boolean isNumber(int field) {
        return field >= 5 && field <= 7;
    }

    /** Whether a floating field is a text, with a NUL behind it on the wire. */
    static boolean isText(int field) {
        return !isNumber(field) && field != 9;
    }
}
