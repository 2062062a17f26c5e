package io.fairgap.app.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the core must not touch, because the same candles have to give the same decisions on every
/// machine and at every time.
class PureCoreTest {
  private static final Path ROOT = Path.of(System.getProperty("fairgap.root", ".."));
  private static final JavaClasses TRADING =
      new ClassFileImporter().importPath(ROOT.resolve("trading/target/classes"));

  private static final ArchRule NO_OUTSIDE_WORLD =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.pekko..",
              "java.sql..",
              "java.io..",
              "java.net..",
              "java.nio.file..",
              "java.nio.channels..",
              "java.util.logging..",
              "org.slf4j..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.lang.System$Logger");

  private static final ArchRule NO_CLOCK =
      noClasses()
          .should()
          .dependOnClassesThat()
          .areAssignableTo(java.time.Clock.class)
          .orShould()
          .callMethodWhere(call(resideInAPackage("java.time.."), "now"))
          .orShould()
          .callMethodWhere(call(assignableTo(System.class), "currentTimeMillis|nanoTime"));

  /// `Math.log` and its like may differ in the last bit from machine to machine; `StrictMath` does
  /// not.
  private static final ArchRule NO_LOOSE_MATH =
      noClasses()
          .should()
          .callMethodWhere(call(assignableTo(Math.class), "log|log10|log1p|exp|expm1|pow|cbrt"));

  private static final ArchRule NO_CHANCE =
      noClasses()
          .should()
          .callConstructor(Random.class)
          .orShould()
          .callConstructor(SplittableRandom.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(ThreadLocalRandom.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(java.security.SecureRandom.class)
          .orShould()
          .callMethodWhere(call(assignableTo(Math.class), "random"))
          .orShould()
          .callMethodWhere(call(assignableTo(java.util.UUID.class), "randomUUID"))
          .orShould()
          .callMethodWhere(
              call(assignableTo(java.util.random.RandomGenerator.class), "getDefault"));

  private static final List<ArchRule> RULES =
      List.of(NO_OUTSIDE_WORLD, NO_CLOCK, NO_LOOSE_MATH, NO_CHANCE);

  @Test
  void theCoreKeepsToItself() {
    assertThat(TRADING).isNotEmpty();
    RULES.forEach(rule -> rule.check(TRADING));
  }

  /// A ban that catches nothing would pass for ever, so each is shown an offender.
  @ParameterizedTest
  @ValueSource(
      classes = {
        Offenders.ReadsFile.class,
        Offenders.AsksTheClock.class,
        Offenders.AsksForNow.class,
        Offenders.CountsNanos.class,
        Offenders.TakesLogarithm.class,
        Offenders.RollsDice.class,
        Offenders.DrawsNumber.class,
        Offenders.MakesId.class
      })
  void everyBanCatchesItsOffender(Class<?> offender) {
    JavaClasses one = new ClassFileImporter().importClasses(offender);

    assertThat(RULES.stream().filter(rule -> rule.evaluate(one).hasViolation())).hasSize(1);
  }

  private static DescribedPredicate<JavaAccess<?>> call(
      DescribedPredicate<? super JavaClass> owner, String names) {
    return target(owner(owner)).and(target(nameMatching(names)));
  }
}
