package io.fairgap.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.fairgap.app.Main;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The module table of ARCHITECTURE.md: who may import what.
class ModuleTableTest {
  private static final Path ROOT = Path.of(System.getProperty("fairgap.root", ".."));
  private static final List<String> MODULES =
      List.of(
          "trading",
          "feeds",
          "backtest",
          "venues",
          "protocol",
          "persistence",
          "actors",
          "http",
          "app",
          "benchmarks");

  /// The JDK and the annotations that say what may be null.
  private static final String[] ALWAYS = {"java..", "javax..", "jdk..", "org.jspecify.."};

  private static final String PEKKO = "org.apache.pekko..";
  private static final String SCALA = "scala..";

  /// Read as class files, not through the class path: a module that app does not see counts too.
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importPaths(
              MODULES.stream()
                  .map(module -> ROOT.resolve(module).resolve("target/classes"))
                  .filter(Files::isDirectory)
                  .toList());

  @Test
  void theClassesOfTheModulesAreThere() {
    assertThat(CLASSES.stream().map(JavaClass::getPackageName))
        .contains("io.fairgap.trading.market", "io.fairgap.app.cli");
  }

  @Test
  void tradingImportsTheJdkAlone() {
    mayImport("trading");
  }

  @Test
  void feedsImportTradingStreamsAndWhatUnpacksAndParsesFiles() {
    mayImport(
        "feeds",
        "io.fairgap.trading..",
        "io.airlift.compress..",
        "com.fasterxml.jackson.core..",
        PEKKO,
        SCALA);
  }

  @Test
  void theBacktestImportsTradingFeedsStreamsAndAJsonWriter() {
    mayImport(
        "backtest",
        "io.fairgap.trading..",
        "io.fairgap.feeds..",
        "com.fasterxml.jackson.core..",
        "com.typesafe.config..",
        PEKKO,
        SCALA);
  }

  @Test
  void persistenceImportsTradingTheJournalAndWhatReachesPostgresAndRedis() {
    mayImport(
        "persistence",
        "io.fairgap.trading..",
        "com.fasterxml.jackson.core..",
        "com.typesafe.config..",
        "com.zaxxer.hikari..",
        "io.zonky.test.db.postgres..",
        "io.lettuce.core..",
        "org.apache.commons.compress..",
        "org.flywaydb.core..",
        "org.postgresql..",
        "org.slf4j..",
        "org.tukaani.xz..",
        PEKKO,
        SCALA);
  }

  @Test
  void venuesImportTradingFeedsAndStreams() {
    mayImport("venues", "io.fairgap.trading..", "io.fairgap.feeds..", PEKKO, SCALA);
  }

  @Test
  void protocolsImportTradingAndActorReferences() {
    mayImport("protocol", "io.fairgap.trading..", "org.apache.pekko.actor.typed..");
  }

  @Test
  void actorsImportTradingProtocolsVenuesPersistenceTheSerializerAndCron() {
    mayImport(
        "actors",
        "io.fairgap.trading..",
        "io.fairgap.protocol..",
        "io.fairgap.venues..",
        "io.fairgap.persistence..",
        "com.cronutils..",
        "com.fasterxml.jackson..",
        "com.typesafe.config..",
        "org.slf4j..",
        PEKKO,
        SCALA);
  }

  @Test
  void httpImportsTradingProtocolsPersistenceTheServerAndKamon() {
    mayImport(
        "http",
        "io.fairgap.trading..",
        "io.fairgap.protocol..",
        "io.fairgap.persistence..",
        "com.fasterxml.jackson.core..",
        "com.typesafe.config..",
        "kamon..",
        PEKKO,
        SCALA);
  }

  @ParameterizedTest
  @ValueSource(strings = {"app", "benchmarks"})
  void nobodyImportsAppOrBenchmarks(String module) {
    String inside = "io.fairgap." + module + "..";

    noClasses()
        .that()
        .resideOutsideOfPackage(inside)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(inside)
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trading",
        "feeds",
        "backtest",
        "venues",
        "protocol",
        "persistence",
        "actors",
        "http",
        "app",
        "benchmarks"
      })
  void packagesOfAModuleHaveNoCycles(String module) {
    slices()
        .matching("io.fairgap." + module + ".(**)")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void parentPackagesAreEmpty() {
    classes()
        .that(not(equivalentTo(Main.class)))
        .and()
        .doNotHaveSimpleName("package-info")
        .should()
        .resideOutsideOfPackages(
            Stream.concat(Stream.of("io.fairgap"), MODULES.stream().map(m -> "io.fairgap." + m))
                .toArray(String[]::new))
        .check(CLASSES);
  }

  private static void mayImport(String module, String... packages) {
    String inside = "io.fairgap." + module + "..";
    DescribedPredicate<JavaClass> others =
        resideOutsideOfPackages(ALWAYS)
            .and(not(resideInAnyPackage(packages)))
            .and(not(resideInAnyPackage(inside)));

    noClasses()
        .that()
        .resideInAPackage(inside)
        .should()
        .dependOnClassesThat(others)
        .allowEmptyShould(true)
        .check(CLASSES);
  }
}
