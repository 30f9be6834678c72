package org.ctiwire.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.JavaNames;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.runtime.MessageDecoder;
import org.junit.jupiter.api.Test;

/** Methods stay small enough for the virtual machine to compile them, accessors small enough to be inlined. */
class MethodSizesTest {

    /** Larger methods are never compiled. */
    private static final int LARGEST = 8_000;
    /** Larger methods are inlined only where they turn out to be hot. */
    private static final int LARGEST_TO_INLINE = 35;
    /** Larger methods are never inlined, however hot. */
    private static final int LARGEST_TO_INLINE_IF_HOT = 325;

    private static Map<String, Integer> sizes(Class<?> type) throws IOException {
        return sizes(type, type.getName().substring(type.getPackageName().length() + 1));
    }

    private static Map<String, Integer> sizes(Class<?> neighbour, String type) throws IOException {
        try (InputStream in = neighbour.getResourceAsStream(type + ".class")) {
            return CodeSizes.of(new DataInputStream(new ByteArrayInputStream(in.readAllBytes())));
        }
    }

    private static List<Class<?>> generated() {
        List<Class<?>> types = new ArrayList<>();
        for (Message message : ProtocolUnderTest.GED188.messages()) {
            String name = JavaNames.className(message.name());
            types.add(ProtocolUnderTest.GED188.generated(name + "Decoder"));
            types.add(ProtocolUnderTest.GED188.generated(name + "Encoder"));
        }
        types.add(ProtocolUnderTest.GED188.generated("Ged188Dispatcher"));
        types.addAll(new GeneratedServices(ProtocolUnderTest.GED188).all());
        List<Class<?>> all = new ArrayList<>(types);
        types.forEach(type -> all.addAll(Arrays.asList(type.getDeclaredClasses())));
        return all;
    }

    @Test
    void everyMethodIsCompiled() throws IOException {
        Map<String, Integer> large = new TreeMap<>();
        for (Class<?> type : generated()) {
            sizes(type).forEach((method, size) -> large.put(type.getSimpleName() + "." + method, size));
        }
        assertThat(large).hasSizeGreaterThan(1_000);
        large.values().removeIf(size -> size < LARGEST);
        assertThat(large).isEmpty();
    }

    @Test
    void accessorsOfFixedFieldsAreInlined() throws IOException {
        Map<String, Integer> accessors = new TreeMap<>();
        for (Message message : ProtocolUnderTest.GED188.messages()) {
            Class<?> decoder = ProtocolUnderTest.GED188.generated(JavaNames.className(message.name()) + "Decoder");
            Map<String, Integer> sizes = sizes(decoder);
            for (Field field : message.fixed()) {
                String member = JavaNames.memberName(field.name());
                sizes.forEach((method, size) -> {
                    if (method.startsWith(member + "()") || method.startsWith("has"
                            + JavaNames.capitalized(member) + "()")) {
                        accessors.put(decoder.getSimpleName() + "." + method, size);
                    }
                });
            }
        }
        assertThat(accessors).hasSizeGreaterThan(300);
        accessors.values().removeIf(size -> size <= LARGEST_TO_INLINE);
        assertThat(accessors).isEmpty();
    }

    @Test
    void whatNeedsAllRegistersIsCompiledByItself() throws IOException {
        Map<String, Integer> alone = new TreeMap<>();
        alone.putAll(sizes(MessageDecoder.class, "FloatingWalk"));
        alone.putAll(sizes(MessageDecoder.class, "FloatingWriter"));
        alone.keySet().removeIf(method -> !method.startsWith("find(") && !method.startsWith("putWideText("));
        assertThat(alone).hasSize(2);
        assertThat(alone.values()).allMatch(size -> size > LARGEST_TO_INLINE_IF_HOT);
    }

    @Test
    void theReaderOfClassFilesSeesTheCode() throws IOException {
        assertThat(sizes(MessageDecoder.class)).containsKey("messageLength()I")
                .hasEntrySatisfying("messageLength()I", size -> assertThat(size).isEqualTo(10));
    }
}
