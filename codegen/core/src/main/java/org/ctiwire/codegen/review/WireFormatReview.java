package org.ctiwire.codegen.review;

import java.util.List;
import org.ctiwire.codegen.model.FieldType;
import org.ctiwire.codegen.model.FloatingHeader;
import org.ctiwire.codegen.model.Protocol;

/**
 * Lists the numbers of the spec that belong in no table: headers, limits, the parts of composite types. The errata name
 * the evidence of each.
 */
final class WireFormatReview {

    private static final String ALL = "all";
    private static final String SECTION = "";

    private final Protocol protocol;
    private final Rows rows = new Rows(ALL, "wire-format");

    WireFormatReview(Protocol protocol) {
        this.protocol = protocol;
    }

    List<ReviewedRow> rows() {
        add("versions", "", Aspect.NUMBER, protocol.versions().toString());
        add("limit message", "", Aspect.NUMBER, Integer.toString(protocol.maxMessage()));
        Protocol.Header header = protocol.header();
        add("header", header.lengthName(), Aspect.SIZE, Integer.toString(header.lengthSize()));
        add("header", header.lengthName(), Aspect.POSITION, Integer.toString(header.lengthOffset()));
        add("header", header.typeName(), Aspect.SIZE, Integer.toString(header.typeSize()));
        add("header", header.typeName(), Aspect.POSITION, Integer.toString(header.typeOffset()));
        for (FloatingHeader floating : protocol.floatingHeaders()) {
            add("floating header", floating.versions().toString(), Aspect.SIZE,
                    floating.tagSize() + "+" + floating.lengthSize());
        }
        protocol.composites().forEach(this::addComposite);
        protocol.budgets().forEach(budget -> add("budget", String.join(" ", budget.fields()), Aspect.NUMBER,
                Integer.toString(budget.limit())));
        protocol.messages().forEach(message -> message.readsAs().ifPresent(
                version -> add("reads as", message.name(), Aspect.NUMBER, Integer.toString(version))));
        return rows.collected();
    }

    private void addComposite(FieldType.CompositeType composite) {
        add(composite.name(), "", Aspect.SIZE, composite.minSize() + ".." + composite.maxSize());
        int position = 0;
        for (FieldType.CompositeType.Member member : composite.members()) {
            position++;
            add(composite.name(), Integer.toString(position), Aspect.TYPE, member.type().notation());
        }
    }

    private void add(String item, String field, Aspect aspect, String number) {
        rows.addOfSpec(SECTION, item, field, List.of(Comparison.missingInGuide(aspect, number)));
    }
}
