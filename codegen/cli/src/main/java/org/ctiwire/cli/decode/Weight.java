package org.ctiwire.cli.decode;

import java.util.List;
import java.util.Optional;
import org.ctiwire.cli.FieldSymbols;
import org.ctiwire.codegen.interpret.DecodedField;
import org.ctiwire.codegen.interpret.Value;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FieldType;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.model.SessionRoles;

/** How much a field tells, the most first; the last three tell only that there is nothing to tell. */
enum Weight {

    /** What pairs a request with its answer. */
    PAIRING,
    /** What went wrong. */
    FAILURE,
    /** Which call. */
    CALL,
    /** What has become of it, and why. */
    STATE,
    /** Who and where. */
    PARTY,
    DETAIL,
    NONE,
    ZERO,
    EMPTY;

    private static final List<String> FAILURES = List.of("Status", "FailureCode", "ErrorCode");
    private static final List<String> STATES = List.of("State", "Cause", "ReasonCode", "Disposition");
    private static final List<String> PARTIES = List.of("DeviceID", "AgentID", "ClientID", "Extension", "ANI", "DNIS");

    /** Whether it belongs to the first words about a message. */
    boolean isKey() {
        return compareTo(DETAIL) < 0;
    }

    static Weight of(DecodedField decoded, Protocol protocol, int version) {
        Value value = decoded.value();
        Optional<Field> field = decoded.field();
        boolean pairing = field.filter(row -> pairs(row, protocol)).isPresent();
        if (value instanceof Value.TextValue text && text.text().isEmpty()
                || value instanceof Value.BytesValue bytes && bytes.length() == 0) {
            return EMPTY;
        } else if (value instanceof Value.NumberValue number && field.isPresent() && !pairing) {
            boolean named = FieldSymbols.symbol(field.get(), number.number(), version).isPresent();
            if (named && everyBitSet(field.get(), number.number())) {
                return NONE;
            } else if (!named && number.number() == 0) {
                return ZERO;
            }
        }
        return pairing ? PAIRING : field.map(Weight::byName).orElse(DETAIL);
    }

    private static boolean pairs(Field field, Protocol protocol) {
        Optional<SessionRoles> session = protocol.session();
        return session.isPresent() && (field.name().equals(session.get().correlationField())
                || field.name().equals(session.get().versionField()));
    }

    private static boolean everyBitSet(Field field, long number) {
        return field.type() instanceof FieldType.IntegerType integer
                && (number == -1 || number == (1L << 8 * integer.size()) - 1);
    }

    /** The guide's names end in what a field is; the model tells apart what ends alike. */
    private static Weight byName(Field field) {
        boolean enumerated = field.enumeration().filter(enumeration -> !enumeration.mask()).isPresent();
        boolean text = field.type() instanceof FieldType.StringType;
        if (endsIn(FAILURES, field) && (enumerated || field.name().endsWith("Code"))) {
            return FAILURE;
        } else if (field.name().endsWith("CallID") && !field.specials().isEmpty()) {
            return CALL;
        } else if (endsIn(STATES, field) && !text) {
            return STATE;
        }
        return text && endsIn(PARTIES, field) ? PARTY : DETAIL;
    }

    private static boolean endsIn(List<String> words, Field field) {
        return words.stream().anyMatch(field.name()::endsWith);
    }
}
