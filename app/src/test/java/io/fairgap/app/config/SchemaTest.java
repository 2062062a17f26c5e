package io.fairgap.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchemaTest {
  @Test
  void everyDeclaredKeyIsPartOfTheSchema() {
    List<String> declared =
        Stream.of(
                MarketKeys.class,
                StrategyKeys.class,
                AccountKeys.class,
                ReportKeys.class,
                NodeKeys.class,
                RedisKeys.class,
                ResearchKeys.class)
            .flatMap(keys -> Stream.of(keys.getDeclaredFields()))
            .filter(field -> Modifier.isPublic(field.getModifiers()))
            .filter(field -> Setting.class.isAssignableFrom(field.getType()))
            .map(SchemaTest::name)
            .toList();

    assertThat(Schema.ALL).extracting(Setting::name).containsExactlyElementsOf(declared);
  }

  @Test
  void everyKeyHasAnEnvironmentVariableOfItsOwn() {
    assertThat(Schema.ALL).extracting(Setting::variable).doesNotHaveDuplicates();
    assertThat(StrategyKeys.GAP_SESSION_GAPS.variable()).isEqualTo("FAIRGAP_GAP_SESSION_GAPS");
    assertThat(AccountKeys.WEIGHT_RISK.variable()).isEqualTo("FAIRGAP_VOTE_WEIGHTS_RISK");
  }

  @Test
  void everyKeyIsExplainedInOneLine() {
    assertThat(Schema.ALL)
        .extracting(Setting::about)
        .allMatch(about -> about.matches("[A-Z][^\n|]{10,140}[^.\n|]"));
  }

  private static String name(Field field) {
    try {
      return ((Setting<?>) field.get(null)).name();
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
