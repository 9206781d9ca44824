package followup;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.modulith.core.ApplicationModules;

/** The levels of the design: imports go strictly downwards, and three packages stay pure. */
@AnalyzeClasses(packages = "followup", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Lowest level first; packages of one level do not know each other. */
    private static final List<Set<String>> LEVELS = List.of(
            Set.of("wording"),
            Set.of("page"),
            Set.of("access"),
            Set.of("site", "calendar", "mail", "reply", "sheet"),
            Set.of("debrief", "outbox", "inbox"),
            Set.of("survey"),
            Set.of("intake"),
            Set.of("letter", "countermeasure", "schedule"),
            Set.of("analysis"),
            Set.of("sandbox"));

    @Test
    void everyPackageStandsOnOneLevel() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/main/java/followup"))) {
            var packages = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toSet());
            assertThat(LEVELS.stream().flatMap(Set::stream)).containsExactlyInAnyOrderElementsOf(packages);
        }
    }

    @TestFactory
    Stream<DynamicTest> importsGoStrictlyDownwards() {
        var main = new com.tngtech.archunit.core.importer.ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("followup");
        var tests = new ArrayList<DynamicTest>();
        for (int level = 0; level < LEVELS.size(); level++) {
            for (String name : LEVELS.get(level)) {
                var allowed = Stream.concat(LEVELS.subList(0, level).stream().flatMap(Set::stream), Stream.of(name))
                        .map(below -> "followup." + below + "..")
                        .toArray(String[]::new);
                ArchRule rule = noClasses()
                        .that()
                        .resideInAPackage("followup." + name + "..")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("followup..")
                                .and(com.tngtech.archunit.base.DescribedPredicate.not(resideInAnyPackage(allowed))))
                        .allowEmptyShould(true);
                tests.add(DynamicTest.dynamicTest(name, () -> rule.check(main)));
            }
        }
        return tests.stream();
    }

    @Test
    void modulesKeepTheirInternalsToThemselves() {
        ApplicationModules.of(FollowUpApplication.class).verify();
    }

    @ArchTest
    static final ArchRule replyKnowsOnlyTheJdk = classes()
            .that()
            .resideInAPackage("followup.reply..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("followup.reply..", "java..", "org.jspecify..")
            .andShould()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("java.sql..", "java.util.logging..", "java.util.regex..")
            .because("reading a reply must be understandable, and runnable, without anything else; "
                    + "java.util.regex backtracks")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule calendarAndMailKnowNoSpring = noClasses()
            .that()
            .resideInAnyPackage("followup.calendar..", "followup.mail..", "followup.reply..", "followup.wording..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "org.slf4j..", "java.util.logging..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheNewJackson = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(java.time.ZonedDateTime.class, "now")
            .orShould()
            .callMethod(java.time.OffsetDateTime.class, "now");

    @ArchTest
    static final ArchRule noNamesThatAttractEverything =
            noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|Service|Dto|DTO)");
}
