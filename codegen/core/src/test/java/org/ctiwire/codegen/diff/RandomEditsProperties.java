package org.ctiwire.codegen.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctiwire.codegen.diff.Edited.SPECIMEN;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ctiwire.codegen.SpecCompiler;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.source.SourceFile;
import org.ctiwire.codegen.source.SourceRange;

/** Whatever is done to the specimen: there are changes exactly when the models differ in more than their places. */
class RandomEditsProperties {

    private static final Protocol PROTOCOL = Edited.compiled(SPECIMEN);
    private static final List<String> TYPES = List.of("UINT", "INT", "USHORT", "SHORT", "UCHAR", "CHAR", "BOOL",
            "TIME", "STRING(20)", "UNSPEC(8)");
    private static final List<String> WORDS = List.of("since 2", "since 3", "until 3", "until 4", "required",
            "optional", "alias", "guide \"Elsewhere\"", "tag 40", "seen 3", "secret", "as Colour");

    @Example
    void rowsOfOneFieldInAnotherOrderAreNoChange() {
        String swapped = SPECIMEN.replaceFirst("( +InvokeID USHORT until 2;\n)( +InvokeID UINT +since 3;\n)", "$2$1");
        assertThat(swapped).isNotEqualTo(SPECIMEN);
        Protocol edited = Edited.compiled(swapped);
        assertThat(withoutPlaces(edited)).isEqualTo(withoutPlaces(PROTOCOL));
        assertThat(ProtocolDiff.between(PROTOCOL, edited)).isEmpty();
    }

    @Property(tries = 100)
    void changesAreFoundExactlyWhenTheModelsDiffer(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int edits) {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>(SPECIMEN.lines().toList());
        for (int edit = 0; edit < edits; edit++) {
            edit(lines, random);
        }
        Optional<Protocol> edited = SpecCompiler.compile(List.of(new SourceFile("edited.cti",
                String.join("\n", lines)))).protocol();
        Assume.that(edited.isPresent());
        boolean equal = withoutPlaces(PROTOCOL).equals(withoutPlaces(edited.get()));
        assertThat(ProtocolDiff.between(PROTOCOL, edited.get()).isEmpty()).isEqualTo(equal);
        assertThat(ProtocolDiff.between(edited.get(), PROTOCOL).isEmpty()).isEqualTo(equal);
        assertThat(ProtocolDiff.between(edited.get(), edited.get())).isEmpty();
    }

    private static void edit(List<String> lines, Random random) {
        int at = random.nextInt(lines.size() - 1);
        String line = lines.get(at);
        switch (random.nextInt(7)) {
            case 0 -> lines.remove(at);
            case 1 -> Collections.swap(lines, at, at + 1);
            case 2 -> lines.set(at, line.replaceFirst("= (\\d+)", "= " + random.nextInt(60)));
            case 3 -> lines.set(at, line.replaceFirst("\"[^\"]*\"", "\"Text " + random.nextInt(3) + ".\""));
            case 4 -> lines.set(at, line.replaceFirst("\\b[A-Z]{3,6}(\\(\\d+\\))?(?= *[;a-z\"])",
                    TYPES.get(random.nextInt(TYPES.size()))));
            case 5 -> lines.set(at, line.replaceFirst("( \"[^\"]*\")?;$", " " + WORDS.get(random.nextInt(WORDS.size()))
                    + "$1;"));
            default -> lines.set(at, line.replaceFirst("(since|until|limit) (\\d+)", "$1 " + (1 + random.nextInt(5))));
        }
    }

    /** A model as lists of its parts, every place left out. */
    private static Object withoutPlaces(Object value) {
        if (value instanceof SourceRange) {
            return "place";
        } else if (value instanceof List<?> list) {
            return inOrderOfVersions(list).stream().map(RandomEditsProperties::withoutPlaces).toList();
        } else if (value instanceof Optional<?> optional) {
            return optional.map(RandomEditsProperties::withoutPlaces);
        } else if (value instanceof Record) {
            List<Object> parts = new ArrayList<>();
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                try {
                    parts.add(withoutPlaces(component.getAccessor().invoke(value)));
                } catch (ReflectiveOperationException hidden) {
                    throw new AssertionError(hidden);
                }
            }
            return parts;
        }
        return value;
    }

    /** In which order the rows of one field stand, where they stand together, changes nothing in any version. */
    private static List<?> inOrderOfVersions(List<?> list) {
        List<Object> ordered = new ArrayList<>(list);
        for (int end = ordered.size(); end > 1; end--) {
            for (int at = 1; at < end; at++) {
                if (ordered.get(at - 1) instanceof Field one && ordered.get(at) instanceof Field other
                        && one.name().equals(other.name()) && one.versions().compareTo(other.versions()) > 0) {
                    Collections.swap(ordered, at - 1, at);
                }
            }
        }
        return ordered;
    }
}
