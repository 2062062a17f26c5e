package io.fairgap.feeds.corporate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fairgap.feeds.text.BadInput;
import io.fairgap.trading.market.Calendar;
import io.fairgap.trading.market.CorporateAction.Dividend;
import io.fairgap.trading.market.CorporateAction.Split;
import io.fairgap.trading.market.Timeframe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CorporateActionsTest {
  private static final String HEADER = "date,symbol,kind,value\n";
  private static final LocalDate JUNE = LocalDate.of(2014, 6, 9);
  private static final LocalDate AUGUST = LocalDate.of(2014, 8, 7);

  private Path file = Path.of("");

  @BeforeEach
  @BeforeTry
  void makeFile() throws IOException {
    file = Files.createTempFile("fairgap", ".csv");
  }

  @AfterEach
  @AfterTry
  void removeFile() throws IOException {
    Files.delete(file);
  }

  @Test
  void splitsAndDividendsAreRead() throws Exception {
    String content =
        HEADER
            + "2014-06-09,AAPL,SPLIT,7:1\n2014-08-07,AAPL,dividend,0.47\r\n2014-08-07,IBM,SPLIT,1:10\n\n";
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
    var split = new CorporateFact(JUNE, "AAPL", new Split(7, 1));
    var dividend = new CorporateFact(AUGUST, "AAPL", new Dividend(new BigDecimal("0.47")));

    CorporateActions read = read(content);

    assertThat(read)
        .isEqualTo(
            new CorporateActions(
                List.of(split, dividend, new CorporateFact(AUGUST, "IBM", new Split(1, 10))),
                HexFormat.of().formatHex(hash)));
    assertThat(read.of("AAPL")).containsExactly(split, dividend);
  }

  @Test
  void whatIsWrongIsOneSentence() {
    assertThat(refusal("date,symbol,what\n"))
        .isEqualTo(
            "line 1: the header is 'date,symbol,what'; it has to be date,symbol,kind,value.");
    assertThat(refusal(HEADER))
        .isEqualTo("line 2: there is a header and no row below it; leave it out.");
    assertThat(row("2014-06-09,AAPL,SPLIT"))
        .isEqualTo("the row has 3 columns instead of 4; correct it.");
    assertThat(row("06/09/2014,AAPL,SPLIT,7:1"))
        .isEqualTo("the date '06/09/2014' is not written as 2014-06-09; correct it.");
    assertThat(row("2014-02-30,AAPL,SPLIT,7:1"))
        .isEqualTo("the date '2014-02-30' is in no calendar; correct it.");
    assertThat(row("0014-02-28,AAPL,SPLIT,7:1"))
        .isEqualTo("the date '0014-02-28' lies outside the years 1900 to 2199; correct it.");
    assertThat(row("2014-06-09,,SPLIT,7:1"))
        .isEqualTo("the symbol '' is no symbol; write for instance AAPL.");
    assertThat(row("2014-06-09,AAPL,MERGER,7:1"))
        .isEqualTo("the kind 'MERGER' is neither SPLIT nor DIVIDEND; correct it.");
    for (String ratio : List.of("7", "0:1", "7:0", "1:1", "7:1.5", "-7:1", "9999999:1")) {
      assertThat(row("2014-06-09,AAPL,SPLIT," + ratio))
          .isEqualTo(
              "the split '"
                  + ratio
                  + "' is no ratio of new shares to old ones; write 7:1 when one share becomes"
                  + " seven.");
    }
    for (String money : List.of("", "0", "-0.1", "NaN", "1e9", "0.0", "1234567890")) {
      assertThat(row("2014-06-09,AAPL,DIVIDEND," + money))
          .isEqualTo(
              "the dividend '"
                  + money
                  + "' is no amount above zero; write for instance 0.47 for each share.");
    }
  }

  @Test
  void factsStandInOrderAndOnce() {
    assertThat(refusal(HEADER + "2014-08-07,A,DIVIDEND,1\n2014-06-09,A,SPLIT,7:1\n"))
        .isEqualTo(
            "line 3: the date 2014-06-09 is before 2014-08-07 in the row above; sort the file by"
                + " date.");
    assertThat(refusal(HEADER + "2014-08-07,A,DIVIDEND,1\n2014-08-07,A,DIVIDEND,2\n"))
        .isEqualTo("line 3: A has such a fact on 2014-08-07 already; remove one.");
    assertThat(refusal(HEADER + "\n2014-08-07,A,DIVIDEND,1\n"))
        .isEqualTo("line 3: a blank line stands above this row; remove it.");
  }

  @Test
  void impossibleFactsDoNotExist() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Split(1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Split(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Dividend(BigDecimal.ZERO));
  }

  @Test
  void aFactHoldsFromTheFirstCandleOfItsDate() {
    var fact = new CorporateFact(JUNE, "AAPL", new Split(7, 1));

    assertThat(
            List.of(
                Instant.ofEpochMilli(fact.from(Calendar.US_STOCKS, Timeframe.parse("1h"))),
                Instant.ofEpochMilli(fact.from(Calendar.US_STOCKS, Timeframe.parse("1d"))),
                Instant.ofEpochMilli(fact.from(Calendar.FUTURES, Timeframe.parse("1h"))),
                Instant.ofEpochMilli(fact.from(Calendar.ROUND_THE_CLOCK, Timeframe.parse("5m")))))
        .map(Instant::toString)
        .containsExactly(
            "2014-06-09T04:00:00Z",
            "2014-06-09T00:00:00Z",
            "2014-06-08T22:00:00Z",
            "2014-06-09T00:00:00Z");
  }

  @Property(tries = 300)
  void anyBytesAreFactsOrOneSentence(@ForAll byte[] bytes, @ForAll boolean headed) {
    byte[] head =
        headed
            ? (HEADER + "2014-06-09,A,SPLIT,7:1\n").getBytes(StandardCharsets.UTF_8)
            : new byte[0];
    byte[] all = Arrays.copyOf(head, head.length + bytes.length);
    System.arraycopy(bytes, 0, all, head.length, bytes.length);
    write(all);

    try {
      assertThat(CorporateActions.read(file).facts()).isNotNull();
    } catch (BadInput refusal) {
      assertThat(refusal.sentence())
          .matches("[^\\x00-\\x1f]+: [^\\x00-\\x1f]+; [^\\x00-\\x1f]+\\.");
    }
  }

  private CorporateActions read(String content) {
    write(content.getBytes(StandardCharsets.UTF_8));
    return CorporateActions.read(file);
  }

  private String row(String row) {
    return refusal(HEADER + row + "\n").substring("line 2: ".length());
  }

  private String refusal(String content) {
    return catchThrowableOfType(BadInput.class, () -> read(content))
        .sentence()
        .substring(file.toString().length() + 2);
  }

  private void write(byte[] content) {
    try {
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
