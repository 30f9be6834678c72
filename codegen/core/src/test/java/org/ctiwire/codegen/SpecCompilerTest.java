package org.ctiwire.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.ctiwire.codegen.diagnostic.DiagnosticPrinter;
import org.ctiwire.codegen.diagnostic.Diagnostics;
import org.ctiwire.codegen.model.FixedLayout;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.parser.SpecFormatter;
import org.junit.jupiter.api.Test;

class SpecCompilerTest {

    @Test
    void theSpecimenHasNothingToComplainOf() {
        Compilation compilation = SpecCompiler.compile(List.of(Specimen.file("specimen.cti")));
        DiagnosticPrinter printer = new DiagnosticPrinter();
        assertThat(compilation.diagnostics().stream().map(printer::print)).isEmpty();
        assertThat(compilation.protocol()).isPresent();
    }

    @Test
    void theSpecimenIsInCanonicalLayout() {
        for (String name : List.of("specimen.cti", "overlay.cti")) {
            assertThat(SpecFormatter.format(Specimen.file(name), new Diagnostics())).contains(Specimen.file(name).text());
        }
    }

    @Test
    void fixedFieldsLieWhereTheVersionPutsThem() {
        Message order = Specimen.protocol("specimen.cti").message("ORDER_REQ").orElseThrow();
        assertThat(order.layouts()).extracting(layout -> layout.versions().toString()).containsExactly("1", "2..5");
        FixedLayout old = order.layout(1);
        assertThat(old.size()).isEqualTo(4 + 4 + 2 + 4 + 2 + 1 + 1 + 2 + 4 + 4 + 2 + 2 + 2 + 8);
        assertThat(old.find("Code")).isEmpty();
        assertThat(order.layout(2).find("Code").orElseThrow().offset()).isEqualTo(old.size());
        assertThat(order.layout(5).size()).isEqualTo(old.size() + 6);
    }

    @Test
    void aMessageNumberDependsOnTheVersion() {
        Protocol protocol = Specimen.protocol("specimen.cti");
        assertThat(protocol.message(12, 2)).map(Message::name).contains("STOCK_EVENT");
        assertThat(protocol.message(12, 3)).isEmpty();
        assertThat(protocol.message(13, 3)).map(Message::name).contains("STOCK_EVENT");
        assertThat(protocol.message(14, 1)).isEmpty();
    }

    @Test
    void anOverlayAddsAndCorrects() {
        Protocol protocol = Specimen.protocol("specimen.cti", "overlay.cti");
        Message order = protocol.message("ORDER_REQ").orElseThrow();
        assertThat(order.floatingFields()).filteredOn(field -> field.name().equals("Unpublished"))
                .extracting(field -> field.tag()).containsExactly(OptionalInt.of(30));
        assertThat(protocol.message("ORDER_CONF").orElseThrow().floatingFields()).hasSize(1);
        assertThat(protocol.message(9000, 1)).isPresent();
        assertThat(protocol.enumerations()).filteredOn(enumeration -> enumeration.name().equals("Colour"))
                .allSatisfy(colour -> assertThat(colour.symbol(77, 1)).contains("OCHRE"));
    }
}
