package org.ctiwire.testkit.server;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.ctiwire.ged188.DeviceIDType;
import org.ctiwire.runtime.TextEncoding;
import org.ctiwire.testkit.model.CallData;
import org.ctiwire.testkit.model.Device;

/** Writes what many messages have alike; a value that is not known is left out. */
final class Fields {

    /** Sets a field of bytes. */
    interface BytesSetter {
        Object set(byte[] source, int offset, int length);
    }

    /** Sets a field that is an element of a named array. */
    interface ArraySetter {
        Object set(long index, CharSequence name, CharSequence value);
    }

    /** Texts of clients pass through as they came, whatever character set they use. */
    static final TextEncoding AS_RECEIVED = TextEncoding.ISO_8859_1;

    private static final int SHORT_VARIABLE = 39;

    private Fields() {
    }

    static void text(String value, Function<CharSequence, ?> setter) {
        if (value != null) {
            setter.apply(value);
        }
    }

    static void bytes(byte[] value, BytesSetter setter) {
        if (value != null) {
            setter.set(value, 0, value.length);
        }
    }

    static void device(Device device, IntFunction<?> type, Function<CharSequence, ?> id) {
        type.apply(device == null ? DeviceIDType.DEVID_NONE : device.kind().idType());
        if (device != null) {
            id.apply(device.id());
        }
    }

    /** The call variables that the session uses; older versions have room for one byte less. */
    static void variables(CallData data, SimulatedSession session, List<Function<CharSequence, ?>> setters) {
        int limit = session.version() < FieldVersions.LONGER_CALL_VARIABLES ? SHORT_VARIABLE : Integer.MAX_VALUE;
        for (int number = 1; number <= CallData.VARIABLES; number++) {
            String value = data.variable(number);
            if (value != null && session.variables().uses(number)) {
                setters.get(number - 1).apply(value.length() > limit ? value.substring(0, limit) : value);
            }
        }
    }

    static void named(CallData data, SimulatedSession session, BiFunction<CharSequence, CharSequence, ?> variable,
                      ArraySetter array) {
        for (Map.Entry<String, String> entry : data.namedVariables().entrySet()) {
            if (session.variables().usesVariable(entry.getKey())) {
                variable.apply(entry.getKey(), entry.getValue());
            }
        }
        for (Map.Entry<CallData.ArrayElement, String> entry : data.namedArrays().entrySet()) {
            if (session.variables().usesArray(entry.getKey().name())) {
                array.set(entry.getKey().index(), entry.getKey().name(), entry.getValue());
            }
        }
    }
}
