package org.ctiwire.benchmarks.generated;

import org.ctiwire.benchmarks.workload.Call;
import org.ctiwire.ged188.CallDeliveredEventEncoder;

/** Writes an event with the generated encoder. */
final class CallWriter {

    private final CallDeliveredEventEncoder encoder = new CallDeliveredEventEncoder();

    /** Returns the bytes of the message. */
    int write(Call call, byte[] target) {
        start(call.fixed(), target);
        byte[] pool = call.pool();
        int[] offsets = call.offsets();
        int[] lengths = call.lengths();
        int[] numbers = call.numbers();
        if (lengths[0] >= 0) {
            encoder.connectionDeviceID(pool, offsets[0], lengths[0]);
        }
        if (lengths[1] >= 0) {
            encoder.alertingDeviceID(pool, offsets[1], lengths[1]);
        }
        if (lengths[2] >= 0) {
            encoder.callingDeviceID(pool, offsets[2], lengths[2]);
        }
        if (lengths[3] >= 0) {
            encoder.calledDeviceID(pool, offsets[3], lengths[3]);
        }
        if (lengths[4] >= 0) {
            encoder.lastRedirectDeviceID(pool, offsets[4], lengths[4]);
        }
        if (lengths[5] >= 0) {
            encoder.trunkNumber(numbers[5]);
        }
        if (lengths[6] >= 0) {
            encoder.trunkGroupNumber(numbers[6]);
        }
        if (lengths[7] >= 0) {
            encoder.secondaryConnectionCallID(numbers[7]);
        }
        if (lengths[8] >= 0) {
            encoder.ani(pool, offsets[8], lengths[8]);
        }
        if (lengths[9] >= 0) {
            encoder.userToUserInfo(pool, offsets[9], lengths[9]);
        }
        if (lengths[10] >= 0) {
            encoder.dnis(pool, offsets[10], lengths[10]);
        }
        if (lengths[11] >= 0) {
            encoder.dialedNumber(pool, offsets[11], lengths[11]);
        }
        if (lengths[12] >= 0) {
            encoder.callerEnteredDigits(pool, offsets[12], lengths[12]);
        }
        if (lengths[13] >= 0) {
            encoder.callVariable1(pool, offsets[13], lengths[13]);
        }
        if (lengths[14] >= 0) {
            encoder.callVariable2(pool, offsets[14], lengths[14]);
        }
        if (lengths[15] >= 0) {
            encoder.callVariable3(pool, offsets[15], lengths[15]);
        }
        if (lengths[16] >= 0) {
            encoder.callVariable4(pool, offsets[16], lengths[16]);
        }
        if (lengths[17] >= 0) {
            encoder.callVariable5(pool, offsets[17], lengths[17]);
        }
        if (lengths[18] >= 0) {
            encoder.callVariable6(pool, offsets[18], lengths[18]);
        }
        if (lengths[19] >= 0) {
            encoder.callVariable7(pool, offsets[19], lengths[19]);
        }
        if (lengths[20] >= 0) {
            encoder.callVariable8(pool, offsets[20], lengths[20]);
        }
        if (lengths[21] >= 0) {
            encoder.callVariable9(pool, offsets[21], lengths[21]);
        }
        if (lengths[22] >= 0) {
            encoder.callVariable10(pool, offsets[22], lengths[22]);
        }
        if (lengths[23] >= 0) {
            encoder.callWrapupData(pool, offsets[23], lengths[23]);
        }
        return encoder.finish();
    }

    /** The same with Strings where the field is a text. */
    int writeStrings(Call call, byte[] target) {
        start(call.fixed(), target);
        byte[] pool = call.pool();
        int[] offsets = call.offsets();
        int[] lengths = call.lengths();
        int[] numbers = call.numbers();
        String[] texts = call.texts();
        if (lengths[0] >= 0) {
            encoder.connectionDeviceID(texts[0]);
        }
        if (lengths[1] >= 0) {
            encoder.alertingDeviceID(texts[1]);
        }
        if (lengths[2] >= 0) {
            encoder.callingDeviceID(texts[2]);
        }
        if (lengths[3] >= 0) {
            encoder.calledDeviceID(texts[3]);
        }
        if (lengths[4] >= 0) {
            encoder.lastRedirectDeviceID(texts[4]);
        }
        if (lengths[5] >= 0) {
            encoder.trunkNumber(numbers[5]);
        }
        if (lengths[6] >= 0) {
            encoder.trunkGroupNumber(numbers[6]);
        }
        if (lengths[7] >= 0) {
            encoder.secondaryConnectionCallID(numbers[7]);
        }
        if (lengths[8] >= 0) {
            encoder.ani(texts[8]);
        }
        if (lengths[9] >= 0) {
            encoder.userToUserInfo(pool, offsets[9], lengths[9]);
        }
        if (lengths[10] >= 0) {
            encoder.dnis(texts[10]);
        }
        if (lengths[11] >= 0) {
            encoder.dialedNumber(texts[11]);
        }
        if (lengths[12] >= 0) {
            encoder.callerEnteredDigits(texts[12]);
        }
        if (lengths[13] >= 0) {
            encoder.callVariable1(texts[13]);
        }
        if (lengths[14] >= 0) {
            encoder.callVariable2(texts[14]);
        }
        if (lengths[15] >= 0) {
            encoder.callVariable3(texts[15]);
        }
        if (lengths[16] >= 0) {
            encoder.callVariable4(texts[16]);
        }
        if (lengths[17] >= 0) {
            encoder.callVariable5(texts[17]);
        }
        if (lengths[18] >= 0) {
            encoder.callVariable6(texts[18]);
        }
        if (lengths[19] >= 0) {
            encoder.callVariable7(texts[19]);
        }
        if (lengths[20] >= 0) {
            encoder.callVariable8(texts[20]);
        }
        if (lengths[21] >= 0) {
            encoder.callVariable9(texts[21]);
        }
        if (lengths[22] >= 0) {
            encoder.callVariable10(texts[22]);
        }
        if (lengths[23] >= 0) {
            encoder.callWrapupData(texts[23]);
        }
        return encoder.finish();
    }

    private void start(int[] fixed, byte[] target) {
        encoder.wrap(target, 0, DecodeTurns.VERSION)
                .monitorID(fixed[0] & 0xFFFF_FFFFL)
                .peripheralID(fixed[1] & 0xFFFF_FFFFL)
                .peripheralType(fixed[2])
                .connectionDeviceIDType(fixed[3])
                .connectionCallID(fixed[4] & 0xFFFF_FFFFL)
                .lineHandle(fixed[5])
                .lineType(fixed[6])
                .serviceNumber(fixed[7] & 0xFFFF_FFFFL)
                .serviceID(fixed[8] & 0xFFFF_FFFFL)
                .skillGroupNumber(fixed[9] & 0xFFFF_FFFFL)
                .skillGroupID(fixed[10] & 0xFFFF_FFFFL)
                .skillGroupPriority(fixed[11])
                .alertingDeviceType(fixed[12])
                .callingDeviceType(fixed[13])
                .calledDeviceType(fixed[14])
                .lastRedirectDeviceType(fixed[15])
                .localConnectionState(fixed[16])
                .eventCause(fixed[17]);
    }
}
