package org.ctiwire.testkit.server;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.ctiwire.ged188.Ged188Tags;
import org.ctiwire.ged188.NamedarrayView;
import org.ctiwire.ged188.NamedvarView;
import org.ctiwire.runtime.Bytes;
import org.ctiwire.runtime.FloatingCursor;
import org.ctiwire.runtime.FloatingGroup;
import org.ctiwire.runtime.MessageDecoder;
import org.ctiwire.testkit.model.CallData;
import org.ctiwire.testkit.model.Configuration;
import org.ctiwire.testkit.model.Refusal;
import org.ctiwire.testkit.model.RefusedException;

/** Reads what a request says about a call; by tag, since many requests say it alike. */
final class CallDataReader {

    private final Configuration configuration;
    private final FloatingCursor cursor = new FloatingCursor();

    CallDataReader(Configuration configuration) {
        this.configuration = configuration;
    }

    /** Reads the texts of a request and its named variables and arrays. */
    CallData read(MessageDecoder request, FloatingGroup variables, Supplier<NamedvarView> variable,
                  FloatingGroup arrays, Supplier<NamedarrayView> array) {
        CallData data = read(request);
        while (variables.next()) {
            String name = variable.get().name().toString();
            require(configuration.namedVariables().contains(name), Refusal.UNKNOWN_NAMED_VARIABLE, name);
            data.namedVariables().put(name, variable.get().value().toString());
        }
        while (arrays.next()) {
            NamedarrayView element = array.get();
            String name = element.name().toString();
            require(configuration.namedArrays().contains(name), Refusal.UNKNOWN_NAMED_ARRAY, name);
            data.namedArrays().put(new CallData.ArrayElement(name, (int) element.index()), element.value().toString());
        }
        return data;
    }

    /** Reads the texts of a request. */
    CallData read(MessageDecoder request) {
        CallData data = new CallData();
        request.floatingFields(cursor);
        while (cursor.next()) {
            take(data, cursor.tag(), cursor.data());
        }
        return data;
    }

    private static void take(CallData data, int tag, Bytes bytes) {
        if (tag >= Ged188Tags.CALL_VAR_1_TAG && tag <= Ged188Tags.CALL_VAR_10_TAG) {
            data.variable(tag - Ged188Tags.CALL_VAR_1_TAG + 1, text(bytes));
            return;
        }
        switch (tag) {
            case Ged188Tags.ANI_TAG -> data.ani = text(bytes);
            case Ged188Tags.UUI_TAG -> data.userToUserInfo = bytes.toByteArray();
            case Ged188Tags.DIALED_NUMBER_TAG -> data.dialedNumber = text(bytes);
            case Ged188Tags.CED_TAG -> data.callerEnteredDigits = text(bytes);
            case Ged188Tags.CALL_WRAPUP_DATA_TAG -> data.wrapupData = text(bytes);
            case Ged188Tags.CUSTOMER_PHONE_NUMBER_TAG -> data.customerPhoneNumber = text(bytes);
            case Ged188Tags.CUSTOMER_ACCOUNT_NUMBER_TAG -> data.customerAccountNumber = text(bytes);
            default -> { }
        }
    }

    private static String text(Bytes bytes) {
        int length = 0;
        while (length < bytes.length() && bytes.byteAt(length) != 0) {
            length++;
        }
        return new String(bytes.toByteArray(), 0, length, StandardCharsets.ISO_8859_1);
    }

    private static void require(boolean condition, Refusal refusal, String detail) {
        if (!condition) {
            throw new RefusedException(refusal, detail);
        }
    }
}
