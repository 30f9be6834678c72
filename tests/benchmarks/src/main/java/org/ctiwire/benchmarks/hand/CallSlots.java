package org.ctiwire.benchmarks.hand;

import static org.ctiwire.benchmarks.hand.Big.checkEnd;

import org.ctiwire.benchmarks.workload.CallFields;
import org.ctiwire.ged188.Ged188Tags;

/** Where the floating fields of a message lie: (offset from its start) << 16 | length, 0 for an absent one. */
final class CallSlots {

    int connectionDeviceID;
    int alertingDeviceID;
    int callingDeviceID;
    int calledDeviceID;
    int lastRedirectDeviceID;
    int trunkNumber;
    int trunkGroupNumber;
    int secondaryConnectionCallID;
    int ani;
    int userToUserInfo;
    int dnis;
    int dialedNumber;
    int callerEnteredDigits;
    int callVariable1;
    int callVariable2;
    int callVariable3;
    int callVariable4;
    int callVariable5;
    int callVariable6;
    int callVariable7;
    int callVariable8;
    int callVariable9;
    int callVariable10;
    int callWrapupData;

    void index(byte[] bytes, int offset, int length) {
        Big.check(bytes, offset, length);
        clear();
        int end = offset + length;
        int position = offset + CallFields.FLOATING_OFFSET;
        while (position < end) {
            int header = Big.int32(bytes, position);
            int size = header & 0xFFFF;
            int data = position + 4;
            checkEnd(data + size, end);
            int slot = data - offset << 16 | size;
            switch (header >>> 16) {
                case Ged188Tags.CONNECTION_DEVID_TAG -> connectionDeviceID = slot;
                case Ged188Tags.ALERTING_DEVID_TAG -> alertingDeviceID = slot;
                case Ged188Tags.CALLING_DEVID_TAG -> callingDeviceID = slot;
                case Ged188Tags.CALLED_DEVID_TAG -> calledDeviceID = slot;
                case Ged188Tags.LAST_REDIRECT_DEVID_TAG -> lastRedirectDeviceID = slot;
                case Ged188Tags.TRUNK_NUMBER_TAG -> trunkNumber = slot;
                case Ged188Tags.TRUNK_GROUP_NUMBER_TAG -> trunkGroupNumber = slot;
                case Ged188Tags.SECONDARY_CONNECTION_CALL_ID -> secondaryConnectionCallID = slot;
                case Ged188Tags.ANI_TAG -> ani = slot;
                case Ged188Tags.UUI_TAG -> userToUserInfo = slot;
                case Ged188Tags.DNIS_TAG -> dnis = slot;
                case Ged188Tags.DIALED_NUMBER_TAG -> dialedNumber = slot;
                case Ged188Tags.CED_TAG -> callerEnteredDigits = slot;
                case Ged188Tags.CALL_VAR_1_TAG -> callVariable1 = slot;
                case Ged188Tags.CALL_VAR_2_TAG -> callVariable2 = slot;
                case Ged188Tags.CALL_VAR_3_TAG -> callVariable3 = slot;
                case Ged188Tags.CALL_VAR_4_TAG -> callVariable4 = slot;
                case Ged188Tags.CALL_VAR_5_TAG -> callVariable5 = slot;
                case Ged188Tags.CALL_VAR_6_TAG -> callVariable6 = slot;
                case Ged188Tags.CALL_VAR_7_TAG -> callVariable7 = slot;
                case Ged188Tags.CALL_VAR_8_TAG -> callVariable8 = slot;
                case Ged188Tags.CALL_VAR_9_TAG -> callVariable9 = slot;
                case Ged188Tags.CALL_VAR_10_TAG -> callVariable10 = slot;
                case Ged188Tags.CALL_WRAPUP_DATA_TAG -> callWrapupData = slot;
                default -> { }
            }
            position = data + size;
        }
    }

    private void clear() {
        connectionDeviceID = 0;
        alertingDeviceID = 0;
        callingDeviceID = 0;
        calledDeviceID = 0;
        lastRedirectDeviceID = 0;
        trunkNumber = 0;
        trunkGroupNumber = 0;
        secondaryConnectionCallID = 0;
        ani = 0;
        userToUserInfo = 0;
        dnis = 0;
        dialedNumber = 0;
        callerEnteredDigits = 0;
        callVariable1 = 0;
        callVariable2 = 0;
        callVariable3 = 0;
        callVariable4 = 0;
        callVariable5 = 0;
        callVariable6 = 0;
        callVariable7 = 0;
        callVariable8 = 0;
        callVariable9 = 0;
        callVariable10 = 0;
        callWrapupData = 0;
    }
}
