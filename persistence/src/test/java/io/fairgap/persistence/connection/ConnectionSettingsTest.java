package io.fairgap.persistence.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionSettingsTest {
  private static final ConnectionSettings EXPECTED =
      new ConnectionSettings("jdbc:postgresql://db.lan:5433/fairgap?ssl=true", "me", "p@ss+1");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://me:p%40ss+1@db.lan:5433/fairgap?ssl=true",
        "postgres://me:p%40ss+1@db.lan:5433/fairgap?ssl=true",
        "jdbc:postgresql://db.lan:5433/fairgap?user=me&ssl=true&password=p%40ss+1"
      })
  void eachWayOfWritingAUrlIsRead(String text) {
    assertThat(ConnectionSettings.parse(text)).isEqualTo(EXPECTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mysql://me:secret@db/fairgap",
        "postgresql://me:secret@/fairgap",
        "postgresql://me:secret@db",
        "postgresql://me:sec ret@db/fairgap",
        "postgresql://:secret@db/fairgap",
        "postgresql://me:secret%zz@db/fairgap"
      })
  void whatIsNoUrlIsRefusedWithoutRepeatingIt(String text) {
    assertThatThrownBy(() -> ConnectionSettings.parse(text))
        .isInstanceOf(DatabaseFault.class)
        .message()
        .contains("write postgresql://user:password@host:5432/database")
        .doesNotContain("sec");
  }

  @Test
  void thePasswordIsNotShown() {
    assertThat(EXPECTED).hasToString("me@db.lan:5433/fairgap");
  }
}
