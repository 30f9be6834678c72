package org.ctiwire.benchmarks.others;

import java.nio.ByteBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.ctiwire.benchmarks.sbe.CallDeliveredEncoder;
import org.ctiwire.benchmarks.sbe.MessageHeaderEncoder;
import org.ctiwire.benchmarks.workload.Call;
import org.ctiwire.benchmarks.workload.CallMessages;

/** Writes an event with the encoder that SBE generated. */
final class SbeWriter implements CallMessages.Writer {

    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final CallDeliveredEncoder encoder = new CallDeliveredEncoder();

    @Override
    public void write(Call call, ByteBuffer target) {
        int length = write(call, new UnsafeBuffer(target), target.position());
        target.position(target.position() + length);
    }

    /** Returns the bytes of the message. */
    int write(Call call, MutableDirectBuffer target, int offset) {
        start(call, target, offset);
        byte[] pool = call.pool();
        int[] offsets = call.offsets();
        int[] lengths = call.lengths();
        encoder.putConnectionDeviceID(pool, offsets[0], Math.max(0, lengths[0]));
        encoder.putAlertingDeviceID(pool, offsets[1], Math.max(0, lengths[1]));
        encoder.putCallingDeviceID(pool, offsets[2], Math.max(0, lengths[2]));
        encoder.putCalledDeviceID(pool, offsets[3], Math.max(0, lengths[3]));
        encoder.putLastRedirectDeviceID(pool, offsets[4], Math.max(0, lengths[4]));
        encoder.putTrunkNumber(pool, offsets[5], Math.max(0, lengths[5]));
        encoder.putTrunkGroupNumber(pool, offsets[6], Math.max(0, lengths[6]));
        encoder.putSecondaryConnectionCallID(pool, offsets[7], Math.max(0, lengths[7]));
        encoder.putAni(pool, offsets[8], Math.max(0, lengths[8]));
        encoder.putUserToUserInfo(pool, offsets[9], Math.max(0, lengths[9]));
        encoder.putDnis(pool, offsets[10], Math.max(0, lengths[10]));
        encoder.putDialedNumber(pool, offsets[11], Math.max(0, lengths[11]));
        encoder.putCallerEnteredDigits(pool, offsets[12], Math.max(0, lengths[12]));
        encoder.putCallVariable1(pool, offsets[13], Math.max(0, lengths[13]));
        encoder.putCallVariable2(pool, offsets[14], Math.max(0, lengths[14]));
        encoder.putCallVariable3(pool, offsets[15], Math.max(0, lengths[15]));
        encoder.putCallVariable4(pool, offsets[16], Math.max(0, lengths[16]));
        encoder.putCallVariable5(pool, offsets[17], Math.max(0, lengths[17]));
        encoder.putCallVariable6(pool, offsets[18], Math.max(0, lengths[18]));
        encoder.putCallVariable7(pool, offsets[19], Math.max(0, lengths[19]));
        encoder.putCallVariable8(pool, offsets[20], Math.max(0, lengths[20]));
        encoder.putCallVariable9(pool, offsets[21], Math.max(0, lengths[21]));
        encoder.putCallVariable10(pool, offsets[22], Math.max(0, lengths[22]));
        encoder.putCallWrapupData(pool, offsets[23], Math.max(0, lengths[23]));
        return encoder.limit() - offset;
    }

    /** The same with Strings where the field is a text. */
    int writeStrings(Call call, MutableDirectBuffer target, int offset) {
        start(call, target, offset);
        byte[] pool = call.pool();
        int[] offsets = call.offsets();
        int[] lengths = call.lengths();
        String[] texts = call.texts();
        encoder.connectionDeviceID(texts[0]);
        encoder.alertingDeviceID(texts[1]);
        encoder.callingDeviceID(texts[2]);
        encoder.calledDeviceID(texts[3]);
        encoder.lastRedirectDeviceID(texts[4]);
        encoder.putTrunkNumber(pool, offsets[5], Math.max(0, lengths[5]));
        encoder.putTrunkGroupNumber(pool, offsets[6], Math.max(0, lengths[6]));
        encoder.putSecondaryConnectionCallID(pool, offsets[7], Math.max(0, lengths[7]));
        encoder.ani(texts[8]);
        encoder.putUserToUserInfo(pool, offsets[9], Math.max(0, lengths[9]));
        encoder.dnis(texts[10]);
        encoder.dialedNumber(texts[11]);
        encoder.callerEnteredDigits(texts[12]);
        encoder.callVariable1(texts[13]);
        encoder.callVariable2(texts[14]);
        encoder.callVariable3(texts[15]);
        encoder.callVariable4(texts[16]);
        encoder.callVariable5(texts[17]);
        encoder.callVariable6(texts[18]);
        encoder.callVariable7(texts[19]);
        encoder.callVariable8(texts[20]);
        encoder.callVariable9(texts[21]);
        encoder.callVariable10(texts[22]);
        encoder.callWrapupData(texts[23]);
        return encoder.limit() - offset;
    }

    private void start(Call call, MutableDirectBuffer target, int offset) {
        int[] fixed = call.fixed();
        encoder.wrapAndApplyHeader(target, offset, header)
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
                .eventCause(fixed[17])
                .numNamedVariables(fixed[18])
                .numNamedArrays(fixed[19]);
    }
}
