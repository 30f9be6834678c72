package org.ctiwire.conformance;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchConditions.notBeFinal;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ctiwire.codegen.model.Presence;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The arrows between the rooms of the house point one way. */
class ArchitectureTest {

    private static final String CODEGEN = "org.ctiwire.codegen.";
    private static JavaClasses house;

    @BeforeAll
    static void readClasses() {
        house = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.ctiwire");
    }

    /** A room may use these rooms of the code generator, and no other. */
    private static void room(String room, String... uses) {
        List<String> allowed = new ArrayList<>(List.of(CODEGEN + room + ".."));
        Arrays.stream(uses).forEach(use -> allowed.add(CODEGEN + use + ".."));
        classes().that().resideInAPackage(CODEGEN + room + "..")
                .should().onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new))
                        .or(not(resideInAnyPackage("org.ctiwire.."))))
                .check(house);
    }

    @Test
    void theHouseIsThere() {
        assertThat(house).extracting(type -> type.getPackageName()).contains("org.ctiwire.runtime",
                "org.ctiwire.ged188", "org.ctiwire.cli", "org.ctiwire.session", "org.ctiwire.session.transport",
                "org.ctiwire.netty", CODEGEN + "model", CODEGEN + "parser", CODEGEN + "resolve",
                CODEGEN + "syntax", CODEGEN + "source", CODEGEN + "diagnostic", CODEGEN + "interpret",
                CODEGEN + "output.java");
    }

    @Test
    void sourcesAndDiagnosticsLieBelowEverything() {
        room("source");
        room("diagnostic", "source");
    }

    @Test
    void meaningDoesNotKnowHowItIsWritten() {
        room("model", "source");
    }

    @Test
    void theWrittenFormKnowsItsPlacesOnly() {
        // Of the meaning it borrows one word: whether the guide calls a field required.
        noClasses().that().resideInAnyPackage(CODEGEN + "syntax..", CODEGEN + "parser..")
                .should().dependOnClassesThat(resideInAnyPackage(CODEGEN + "model..")
                        .and(not(type(Presence.class)))).check(house);
        room("syntax", "source", "model");
        room("parser", "syntax", "source", "diagnostic", "model");
        room("resolve", "syntax", "model", "source", "diagnostic");
    }

    @Test
    void outputsAndTheInterpretedCodecKnowTheModelOnly() {
        room("output", "model", "source");
        room("interpret", "model", "source");
        room("review", "model", "source");
        room("diff", "model", "source");
    }

    @Test
    void theSyntaxTreeStaysInTheParser() {
        noClasses().that().resideOutsideOfPackage(CODEGEN + "parser..")
                .should().dependOnClassesThat().resideInAPackage("org.antlr..").check(house);
        noClasses().that().resideOutsideOfPackage(CODEGEN + "parser..")
                .should().dependOnClassesThat().haveSimpleNameStartingWith("CtiSpec").check(house);
    }

    @Test
    void theRuntimeNeedsNothingButTheJdk() {
        classes().that().resideInAPackage("org.ctiwire.runtime..")
                .should().onlyDependOnClassesThat().resideInAnyPackage("org.ctiwire.runtime..", "java..")
                .check(house);
    }

    @Test
    void sessionsNeedNothingButTheRuntimeAndDoNotKnowWhoDrivesThem() {
        classes().that().resideInAPackage("org.ctiwire.session..")
                .should().onlyDependOnClassesThat().resideInAnyPackage("org.ctiwire.session..",
                        "org.ctiwire.runtime..", "java..", "javax.net..").check(house);
        noClasses().that().resideInAPackage("org.ctiwire.session")
                .should().dependOnClassesThat().resideInAPackage("org.ctiwire.session.transport..").check(house);
        classes().that().resideInAPackage("org.ctiwire.netty..")
                .should().onlyDependOnClassesThat().resideInAnyPackage("org.ctiwire.netty..", "org.ctiwire.session",
                        "org.ctiwire.runtime..", "java..", "io.netty..").check(house);
    }

    @Test
    void generatedCodeNeedsNothingButTheRuntime() {
        classes().that().resideInAPackage("org.ctiwire.ged188..")
                .should().onlyDependOnClassesThat().resideInAnyPackage("org.ctiwire.ged188..",
                        "org.ctiwire.runtime..", "java.lang..", "java.nio..", "java.util..")
                .check(house);
    }

    @Test
    void nobodyNeedsTheCommand() {
        noClasses().that().resideOutsideOfPackage("org.ctiwire.cli..")
                .should().dependOnClassesThat().resideInAPackage("org.ctiwire.cli..").check(house);
    }

    @Test
    void onlyTheCommandEndsTheProcess() {
        noClasses().that().doNotHaveFullyQualifiedName("org.ctiwire.cli.Ctiwire")
                .should().callMethod(System.class, "exit", int.class).check(house);
    }

    @Test
    void nothingIsLoggedAndNothingIsUnsafe() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("java.util.logging..", "sun.misc..",
                "jdk.internal..").check(house);
    }

    /** ANTLR writes its parser's tables as it likes. */
    @Test
    void noStateIsStatic() {
        noFields().that().areDeclaredInClassesThat().haveSimpleNameNotStartingWith("CtiSpec")
                .and().areStatic().should(notBeFinal()).check(house);
    }
}
