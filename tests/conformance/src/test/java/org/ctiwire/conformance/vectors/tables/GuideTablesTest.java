package org.ctiwire.conformance.vectors.tables;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every vector says what the guide's tables and their errata say. Nothing here knows the spec, the model or a codec, so
 * that a mistake in them cannot hide.
 */
class GuideTablesTest {

    private static final GuideTables TABLES = new GuideTables();
    private static final Map<String, String> TEXTS = GivenVectors.texts();
    private static final Set<String> PLACES_MET = placesMet();
    private static final PublishedTags TAGS = new PublishedTags();
    private static final String HISTORY = "older/layout-history.tsv";

    static Set<String> messages() {
        return TEXTS.keySet();
    }

    static List<String> guides() {
        return List.of("guide-v23.messages.tsv", "guide-v24.messages.tsv", "guide-v25.messages.tsv");
    }

    private static List<GivenCase> cases(String message) {
        return GivenCase.parse(message, TEXTS.get(message));
    }

    @Test
    void everyMessageOfTheTablesHasAVector() {
        assertThat(TEXTS.keySet()).containsExactlyInAnyOrderElementsOf(TABLES.messages());
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyCaseIsWhatTheTablesSay(String message) {
        assertThat(cases(message)).flatExtracting(one -> CaseCheck.of(TABLES, one).problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyVersionHasACaseThatFits(String message) {
        assertThat(SharedCases.of(TABLES, message, cases(message)).problems()).isEmpty();
    }

    /** Counted in the text, so that a case or a line that the reading passes over is missed. */
    @Test
    void everyCaseAndEveryLineIsChecked() {
        List<String> lines = TEXTS.values().stream().flatMap(String::lines).toList();
        long cases = lines.stream().filter(line -> line.startsWith("protocol ")).count();
        long elements = lines.stream().filter(line -> line.matches("[0-9a-f ]+  .*")).count();
        List<GivenCase> parsed = GivenVectors.cases(TEXTS);
        assertThat(parsed).hasSize((int) cases).hasSizeGreaterThan(2 * TABLES.messages().size());
        assertThat(parsed.stream().mapToLong(one -> CaseCheck.of(TABLES, one).elementsChecked()).sum())
                .isEqualTo(elements);
    }

    /** But the rows of a second description of the same message, and those whose tag nobody has published. */
    @ParameterizedTest
    @MethodSource("guides")
    void everyRowOfAGuideIsMet(String file) {
        Set<String> printed = new HashSet<>();
        List<String> rows = TableRow.read(file).stream()
                .filter(row -> printed.add(row.cell("message") + row.cell("part") + row.cell("position")))
                .filter(row -> !row.cell("position").equals(GuideEdition.HEADER_ONLY) && isPublished(row))
                .map(TableRow::place).toList();
        assertThat(rows).hasSizeGreaterThan(1600);
        assertThat(PLACES_MET).containsAll(rows);
        assertThat(PLACES_MET.stream().filter(place -> place.startsWith(file))).hasSameSizeAs(rows);
    }

    /** Those first seen in 23 may have come with it. */
    @Test
    void everyRowOfTheHistoryThatOlderVersionsAreKnownToHaveIsMet() {
        List<String> rows = TableRow.read(HISTORY).stream()
                .filter(row -> row.cell("first_version_known").matches("\\d|1\\d|2[0-2]") && isPublished(row))
                .map(TableRow::place).toList();
        assertThat(rows).hasSizeGreaterThan(1300);
        assertThat(PLACES_MET).containsAll(rows);
    }

    /** A row that stands for several fields has no name, or a range in it: those fields have tags. */
    private static boolean isPublished(TableRow row) {
        boolean named = row.cell("field").matches("\\w+");
        return row.cell("part").equals("fixed") || !named || TAGS.of(row.cell("field")).isPresent();
    }

    private static Set<String> placesMet() {
        return TEXTS.keySet().stream()
                .flatMap(message -> Stream.concat(
                        SharedCases.of(TABLES, message, cases(message)).met().stream(),
                        cases(message).stream().flatMap(one -> CaseCheck.of(TABLES, one).met().stream())))
                .map(TableField::place).collect(Collectors.toSet());
    }

    @Test
    void nothingHereKnowsTheSpecOrACodec() {
        String here = GuideTablesTest.class.getPackageName();
        noClasses().that().resideInAPackage(here)
                .should().dependOnClassesThat(DescribedPredicate.<JavaClass>describe("the project's own",
                        type -> type.getPackageName().startsWith("org.ctiwire") && !type.getPackageName().equals(here)))
                .check(new ClassFileImporter().importPackages(here));
    }
}
