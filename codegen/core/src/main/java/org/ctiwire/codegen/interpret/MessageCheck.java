package org.ctiwire.codegen.interpret;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ctiwire.codegen.interpret.Value.BytesValue;
import org.ctiwire.codegen.model.Budget;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FieldType;
import org.ctiwire.codegen.model.FloatingItem;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Protocol;

/** Finds what a message that could be read has against the spec: sizes, presence, counts, budgets. */
final class MessageCheck {

    private final Protocol protocol;
    private final Message definition;
    private final int version;
    private final int end;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * A check of one message.
     *
     * @param end the bytes of the message: the offset of what is missing
     */
    MessageCheck(Protocol protocol, Message definition, int version, int end) {
        this.protocol = protocol;
        this.definition = definition;
        this.version = version;
        this.end = end;
    }

    List<Problem> of(List<DecodedField> fixed, List<DecodedField> floating) {
        floating.forEach(this::checkSize);
        checkBudgets(floating);
        List<DecodedField> all = new ArrayList<>(fixed);
        floating.stream().filter(decoded -> !isInRecords(decoded)).forEach(all::add);
        new ScopeCheck(version, end, problems).check(definition.floating(), floating, Counters.of(all));
        return problems;
    }

    /** A counter in a record counts for that record alone. */
    private boolean isInRecords(DecodedField decoded) {
        return decoded.field().isPresent() && definition.floating().stream().anyMatch(item ->
                item instanceof FloatingItem.Records && FloatingFields.holds(item, decoded.field().get()));
    }

    private void checkSize(DecodedField decoded) {
        if (decoded.field().isEmpty()) {
            return;
        }
        FieldType type = decoded.field().get().type();
        int length = decoded.length();
        if (type.isFixedSize() && length != type.minSize()) {
            report(decoded, length + " bytes where " + type.notation() + " takes " + type.minSize());
        } else if (length > type.maxSize()) {
            report(decoded, length + " bytes where " + type.notation() + " takes at most " + type.maxSize());
        } else if (length < type.minSize()) {
            report(decoded, length + " bytes where " + type.notation() + " takes at least " + type.minSize());
        } else if (decoded.value() instanceof BytesValue bytes && type instanceof FieldType.CompositeType composite
                && CompositeParts.of(composite, bytes.bytes()).isEmpty()) {
            report(decoded, "its " + length + " bytes do not divide into the members of " + type.notation());
        } else if (decoded.value() instanceof BytesValue && type instanceof FieldType.ArrayType array) {
            report(decoded, length + " bytes where each element takes " + array.element().size());
        }
    }

    private void checkBudgets(List<DecodedField> floating) {
        Map<String, Integer> spent = new HashMap<>();
        Set<String> exceeded = new HashSet<>();
        for (DecodedField decoded : floating) {
            Optional<Budget> budget = decoded.name().flatMap(protocol::budgetOf);
            if (budget.isPresent()) {
                Budget shared = budget.get();
                int total = spent.merge(shared.name(), decoded.length(), Integer::sum);
                if (total > shared.limit() && exceeded.add(shared.name())) {
                    report(decoded, "with it " + String.join(" and ", shared.fields()) + " take " + total
                            + " bytes together, the limit is " + shared.limit());
                }
            }
        }
    }

    private void report(DecodedField decoded, String reason) {
        problems.add(new Problem(decoded.label(), decoded.offset(), reason));
    }
}
