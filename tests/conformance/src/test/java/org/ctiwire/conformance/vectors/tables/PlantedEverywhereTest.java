package org.ctiwire.conformance.vectors.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ctiwire.conformance.vectors.tables.GivenCase.Element;
import org.junit.jupiter.api.Test;

/** One mistake at a time in every line of every case that is right, with a length and a comment that agree with it. */
class PlantedEverywhereTest {

    private static final int HEADER_ELEMENTS = 2;
    private static final Map<String, String> OTHER_SIGN =
            Map.of("(UINT", "(INT", "(INT", "(UINT", "(USHORT", "(SHORT", "(UCHAR", "(CHAR", ", UINT", ", INT", ", INT",
                    ", UINT", ", USHORT", ", SHORT", ", UCHAR", ", CHAR");
    private static final GuideTables TABLES = new GuideTables();
    private static final List<GivenCase> CASES = GivenVectors.cases(GivenVectors.texts()).stream()
            .filter(one -> CaseCheck.of(TABLES, one).problems().isEmpty()).toList();

    /** Makes a mistake in a line, where the line allows for it. */
    private interface Mistake {

        Optional<List<Element>> in(List<Element> elements, int index, TableField row);
    }

    /** How many mistakes were made; fails where one is not reported with these words. */
    private static int planted(String report, Mistake mistake) {
        List<String> unseen = new ArrayList<>();
        int planted = 0;
        for (GivenCase one : CASES) {
            List<TableField> rows = CaseCheck.of(TABLES, one).met();
            int known = HEADER_ELEMENTS + rows.size();
            for (int index = HEADER_ELEMENTS; index < known; index++) {
                Optional<List<Element>> wrong = mistake.in(new ArrayList<>(one.elements().subList(0, known)), index,
                        rows.get(index - HEADER_ELEMENTS));
                if (wrong.isPresent()) {
                    planted++;
                    List<String> problems = CaseCheck.of(TABLES, with(one, wrong.get())).problems();
                    if (problems.stream().noneMatch(problem -> problem.contains(report))) {
                        unseen.add(one.place(one.elements().get(index)) + problems);
                    }
                }
            }
        }
        assertThat(unseen).isEmpty();
        return planted;
    }

    private static GivenCase with(GivenCase one, List<Element> elements) {
        int size = elements.stream().skip(HEADER_ELEMENTS).mapToInt(Element::size).sum();
        elements.set(0, new Element(elements.get(0).line(), List.of(String.format("%08x", size)),
                "MessageLength " + size));
        return new GivenCase(one.message(), one.protocol(), one.json(), one.exact(), elements);
    }

    private static int lines() {
        return CASES.stream().mapToInt(one -> CaseCheck.of(TABLES, one).met().size()).sum();
    }

    private static boolean isFloating(Element element) {
        return element.comment().contains(" (tag ");
    }

    private static List<Element> replaced(List<Element> elements, int index, List<String> parts, String comment) {
        elements.set(index, new Element(elements.get(index).line(), parts, comment));
        return elements;
    }

    @Test
    void aMissingFieldIsReported() {
        assertThat(planted(" stands where the table of ", (elements, index, row) -> {
            elements.remove(index);
            return Optional.of(elements);
        })).isEqualTo(lines()).isGreaterThan(5000);
    }

    @Test
    void aSwappedPairIsReported() {
        assertThat(planted(" stands where the table of ", (elements, index, row) -> {
            if (index + 1 == elements.size() || elements.get(index).name().equals(elements.get(index + 1).name())) {
                return Optional.empty();
            }
            Collections.swap(elements, index, index + 1);
            return Optional.of(elements);
        })).isGreaterThan(4500);
    }

    @Test
    void anotherFieldsNameIsReported() {
        assertThat(planted(" stands where the table of ", (elements, index, row) -> {
            Element element = elements.get(index);
            return Optional.of(replaced(elements, index, element.parts(), "Reserved9" + element.comment()));
        })).isEqualTo(lines());
    }

    @Test
    void aWrongTagIsReported() {
        assertThat(planted("has not the tag", (elements, index, row) -> {
            Element element = elements.get(index);
            if (!isFloating(element)) {
                return Optional.empty();
            }
            int tag = Integer.parseInt(element.parts().get(0), 16);
            List<String> parts = new ArrayList<>(element.parts());
            parts.set(0, String.format("%0" + parts.get(0).length() + "x", tag ^ 1));
            return Optional.of(replaced(elements, index, parts,
                    element.comment().replace("(tag " + tag + ",", "(tag " + (tag ^ 1) + ",")));
        })).isGreaterThan(2300);
    }

    /** Where the tables leave open which of two types a version has, the other one is no mistake. */
    @Test
    void aWrongSignIsReported() {
        assertThat(planted("is not of type", (elements, index, row) -> {
            Element element = elements.get(index);
            for (Map.Entry<String, String> sign : new TreeMap<>(OTHER_SIGN).entrySet()) {
                if (row.types().size() == 1 && element.comment().matches(".*\\Q" + sign.getKey() + "\\E[),].*")) {
                    return Optional.of(replaced(elements, index, element.parts(),
                            element.comment().replace(sign.getKey(), sign.getValue())));
                }
            }
            return Optional.empty();
        })).isGreaterThan(3000);
    }

    @Test
    void aWrongSizeIsReported() {
        assertThat(planted("has not ", (elements, index, row) -> {
            Element element = elements.get(index);
            List<String> parts = new ArrayList<>(element.parts());
            int last = parts.size() - 1;
            if (!element.comment().matches(".*\\b(?:U?INT|U?SHORT|U?CHAR|BOOL|TIME)\\b.*")) {
                return Optional.empty();
            }
            parts.set(last, "00" + parts.get(last));
            if (!isFloating(element)) {
                return Optional.of(replaced(elements, index, parts, element.comment()));
            }
            int size = Integer.parseInt(parts.get(1), 16);
            parts.set(1, String.format("%0" + parts.get(1).length() + "x", size + 1));
            return Optional.of(replaced(elements, index, parts,
                    element.comment().replaceFirst("\\d+ bytes?\\)", (size + 1) + " bytes)")));
        })).isGreaterThan(3000);
    }

    @Test
    void aWrongBitIsReported() {
        assertThat(planted("; the table: ", (elements, index, row) -> {
            Element element = elements.get(index);
            List<String> parts = new ArrayList<>(element.parts());
            int last = parts.size() - 1;
            String digits = parts.get(last);
            int digit = Character.digit(digits.charAt(digits.length() - 1), 16);
            parts.set(last, digits.substring(0, digits.length() - 1) + Integer.toHexString(digit ^ 1));
            return Optional.of(replaced(elements, index, parts, element.comment()));
        })).isEqualTo(lines());
    }
}
