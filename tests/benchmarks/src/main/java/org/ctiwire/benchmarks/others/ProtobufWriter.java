package org.ctiwire.benchmarks.others;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.UnsafeByteOperations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.ctiwire.benchmarks.protobuf.CallDelivered;
import org.ctiwire.benchmarks.workload.Call;
import org.ctiwire.benchmarks.workload.CallMessages;

/** Writes an event with protobuf. */
final class ProtobufWriter implements CallMessages.Writer {

    @Override
    public void write(Call call, ByteBuffer target) {
        target.put(build(call).toByteArray());
    }

    /** Returns the bytes of the message. */
    static int write(CallDelivered event, byte[] target) {
        CodedOutputStream output = CodedOutputStream.newInstance(target);
        try {
            event.writeTo(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output.getTotalBytesWritten();
    }

    static CallDelivered build(Call call) {
        CallDelivered.Builder builder = start(call.fixed());
        byte[] pool = call.pool();
        int[] offsets = call.offsets();
        int[] lengths = call.lengths();
        int[] numbers = call.numbers();
        if (lengths[0] >= 0) {
            builder.setConnectionDeviceId(UnsafeByteOperations.unsafeWrap(pool, offsets[0], lengths[0]));
        }
        if (lengths[1] >= 0) {
            builder.setAlertingDeviceId(UnsafeByteOperations.unsafeWrap(pool, offsets[1], lengths[1]));
        }
        if (lengths[2] >= 0) {
            builder.setCallingDeviceId(UnsafeByteOperations.unsafeWrap(pool, offsets[2], lengths[2]));
        }
        if (lengths[3] >= 0) {
            builder.setCalledDeviceId(UnsafeByteOperations.unsafeWrap(pool, offsets[3], lengths[3]));
        }
        if (lengths[4] >= 0) {
            builder.setLastRedirectDeviceId(UnsafeByteOperations.unsafeWrap(pool, offsets[4], lengths[4]));
        }
        if (lengths[5] >= 0) {
            builder.setTrunkNumber(numbers[5]);
        }
        if (lengths[6] >= 0) {
            builder.setTrunkGroupNumber(numbers[6]);
        }
        if (lengths[7] >= 0) {
            builder.setSecondaryConnectionCallId(numbers[7]);
        }
        if (lengths[8] >= 0) {
            builder.setAni(UnsafeByteOperations.unsafeWrap(pool, offsets[8], lengths[8]));
        }
        if (lengths[9] >= 0) {
            builder.setUserToUserInfo(UnsafeByteOperations.unsafeWrap(pool, offsets[9], lengths[9]));
        }
        if (lengths[10] >= 0) {
            builder.setDnis(UnsafeByteOperations.unsafeWrap(pool, offsets[10], lengths[10]));
        }
        if (lengths[11] >= 0) {
            builder.setDialedNumber(UnsafeByteOperations.unsafeWrap(pool, offsets[11], lengths[11]));
        }
        if (lengths[12] >= 0) {
            builder.setCallerEnteredDigits(UnsafeByteOperations.unsafeWrap(pool, offsets[12], lengths[12]));
        }
        if (lengths[13] >= 0) {
            builder.setCallVariable1(UnsafeByteOperations.unsafeWrap(pool, offsets[13], lengths[13]));
        }
        if (lengths[14] >= 0) {
            builder.setCallVariable2(UnsafeByteOperations.unsafeWrap(pool, offsets[14], lengths[14]));
        }
        if (lengths[15] >= 0) {
            builder.setCallVariable3(UnsafeByteOperations.unsafeWrap(pool, offsets[15], lengths[15]));
        }
        if (lengths[16] >= 0) {
            builder.setCallVariable4(UnsafeByteOperations.unsafeWrap(pool, offsets[16], lengths[16]));
        }
        if (lengths[17] >= 0) {
            builder.setCallVariable5(UnsafeByteOperations.unsafeWrap(pool, offsets[17], lengths[17]));
        }
        if (lengths[18] >= 0) {
            builder.setCallVariable6(UnsafeByteOperations.unsafeWrap(pool, offsets[18], lengths[18]));
        }
        if (lengths[19] >= 0) {
            builder.setCallVariable7(UnsafeByteOperations.unsafeWrap(pool, offsets[19], lengths[19]));
        }
        if (lengths[20] >= 0) {
            builder.setCallVariable8(UnsafeByteOperations.unsafeWrap(pool, offsets[20], lengths[20]));
        }
        if (lengths[21] >= 0) {
            builder.setCallVariable9(UnsafeByteOperations.unsafeWrap(pool, offsets[21], lengths[21]));
        }
        if (lengths[22] >= 0) {
            builder.setCallVariable10(UnsafeByteOperations.unsafeWrap(pool, offsets[22], lengths[22]));
        }
        if (lengths[23] >= 0) {
            builder.setCallWrapupData(UnsafeByteOperations.unsafeWrap(pool, offsets[23], lengths[23]));
        }
        return builder.build();
    }

    /** The same with Strings where the field is a text. */
    static CallDelivered buildStrings(Call call) {
        CallDelivered.Builder builder = start(call.fixed());
        byte[] pool = call.pool();
        int[] offsets = call.offsets();
        int[] lengths = call.lengths();
        int[] numbers = call.numbers();
        String[] texts = call.texts();
        if (lengths[0] >= 0) {
            builder.setConnectionDeviceId(ByteString.copyFrom(texts[0], StandardCharsets.US_ASCII));
        }
        if (lengths[1] >= 0) {
            builder.setAlertingDeviceId(ByteString.copyFrom(texts[1], StandardCharsets.US_ASCII));
        }
        if (lengths[2] >= 0) {
            builder.setCallingDeviceId(ByteString.copyFrom(texts[2], StandardCharsets.US_ASCII));
        }
        if (lengths[3] >= 0) {
            builder.setCalledDeviceId(ByteString.copyFrom(texts[3], StandardCharsets.US_ASCII));
        }
        if (lengths[4] >= 0) {
            builder.setLastRedirectDeviceId(ByteString.copyFrom(texts[4], StandardCharsets.US_ASCII));
        }
        if (lengths[5] >= 0) {
            builder.setTrunkNumber(numbers[5]);
        }
        if (lengths[6] >= 0) {
            builder.setTrunkGroupNumber(numbers[6]);
        }
        if (lengths[7] >= 0) {
            builder.setSecondaryConnectionCallId(numbers[7]);
        }
        if (lengths[8] >= 0) {
            builder.setAni(ByteString.copyFrom(texts[8], StandardCharsets.US_ASCII));
        }
        if (lengths[9] >= 0) {
            builder.setUserToUserInfo(UnsafeByteOperations.unsafeWrap(pool, offsets[9], lengths[9]));
        }
        if (lengths[10] >= 0) {
            builder.setDnis(ByteString.copyFrom(texts[10], StandardCharsets.US_ASCII));
        }
        if (lengths[11] >= 0) {
            builder.setDialedNumber(ByteString.copyFrom(texts[11], StandardCharsets.US_ASCII));
        }
        if (lengths[12] >= 0) {
            builder.setCallerEnteredDigits(ByteString.copyFrom(texts[12], StandardCharsets.US_ASCII));
        }
        if (lengths[13] >= 0) {
            builder.setCallVariable1(ByteString.copyFrom(texts[13], StandardCharsets.US_ASCII));
        }
        if (lengths[14] >= 0) {
            builder.setCallVariable2(ByteString.copyFrom(texts[14], StandardCharsets.US_ASCII));
        }
        if (lengths[15] >= 0) {
            builder.setCallVariable3(ByteString.copyFrom(texts[15], StandardCharsets.US_ASCII));
        }
        if (lengths[16] >= 0) {
            builder.setCallVariable4(ByteString.copyFrom(texts[16], StandardCharsets.US_ASCII));
        }
        if (lengths[17] >= 0) {
            builder.setCallVariable5(ByteString.copyFrom(texts[17], StandardCharsets.US_ASCII));
        }
        if (lengths[18] >= 0) {
            builder.setCallVariable6(ByteString.copyFrom(texts[18], StandardCharsets.US_ASCII));
        }
        if (lengths[19] >= 0) {
            builder.setCallVariable7(ByteString.copyFrom(texts[19], StandardCharsets.US_ASCII));
        }
        if (lengths[20] >= 0) {
            builder.setCallVariable8(ByteString.copyFrom(texts[20], StandardCharsets.US_ASCII));
        }
        if (lengths[21] >= 0) {
            builder.setCallVariable9(ByteString.copyFrom(texts[21], StandardCharsets.US_ASCII));
        }
        if (lengths[22] >= 0) {
            builder.setCallVariable10(ByteString.copyFrom(texts[22], StandardCharsets.US_ASCII));
        }
        if (lengths[23] >= 0) {
            builder.setCallWrapupData(ByteString.copyFrom(texts[23], StandardCharsets.US_ASCII));
        }
        return builder.build();
    }

    private static CallDelivered.Builder start(int[] fixed) {
        return CallDelivered.newBuilder()
                .setMonitorId(fixed[0])
                .setPeripheralId(fixed[1])
                .setPeripheralType(fixed[2])
                .setConnectionDeviceIdType(fixed[3])
                .setConnectionCallId(fixed[4])
                .setLineHandle(fixed[5])
                .setLineType(fixed[6])
                .setServiceNumber(fixed[7])
                .setServiceId(fixed[8])
                .setSkillGroupNumber(fixed[9])
                .setSkillGroupId(fixed[10])
                .setSkillGroupPriority(fixed[11])
                .setAlertingDeviceType(fixed[12])
                .setCallingDeviceType(fixed[13])
                .setCalledDeviceType(fixed[14])
                .setLastRedirectDeviceType(fixed[15])
                .setLocalConnectionState(fixed[16])
                .setEventCause(fixed[17])
                .setNumNamedVariables(fixed[18])
                .setNumNamedArrays(fixed[19]);
    }
}
