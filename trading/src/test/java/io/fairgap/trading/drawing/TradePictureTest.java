package io.fairgap.trading.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.fairgap.trading.drawing.TradeScene.Point;
import io.fairgap.trading.drawing.TradeScene.Target;
import io.fairgap.trading.drawing.TradeScene.Zone;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Instrument;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/// The picture as it was looked at once. `-Dfairgap.write=true` writes it when it is missing; look
/// at it in a browser, light and dark, before it is committed.
class TradePictureTest {
  private static final Path GOLDEN =
      Path.of(
          System.getProperty("fairgap.root", ".."),
          "trading/src/test/resources/golden/trade-picture.svg");
  private static final long START = 1_661_700_000_000L;
  private static final long MINUTE = 60_000;
  private static final Instrument BITCOIN =
      Instrument.of("BTCUSDT", "0.01", "0.00001", AssetClass.CRYPTO);

  @Test
  void aTradeLooksAsItDid() throws IOException {
    String picture = TradePicture.of(scene("4h gap"), candles(180), BITCOIN);

    if (Boolean.getBoolean("fairgap.write") && !Files.exists(GOLDEN)) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, picture);
    }

    assertThat(picture).isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void whateverTextsHoldThePictureIsWellFormedAndRunsNothing() throws Exception {
    String nasty = "</title><script>alert(\"1\")</script>&'\u0000\uD800 ]]>";

    Document picture = parse(TradePicture.of(scene(nasty), candles(180), BITCOIN));

    assertThat(picture.getElementsByTagName("script").getLength()).isZero();
    assertThat(picture.getDocumentElement().getTextContent())
        .contains("</title><script>alert(\"1\")</script>&'\uFFFD\uFFFD ]]>");
  }

  @Test
  void anOpenTradeWithoutGapStopAndTargetIsDrawnToTheLastCandle() throws Exception {
    TradeScene bare =
        new TradeScene(
            "BTCUSDT long, crossover",
            "Because.",
            "Still open.",
            true,
            null,
            START + 60 * MINUTE,
            new Point(START + 61 * MINUTE, new BigDecimal("20000.00")),
            null,
            null,
            null);

    Document picture = parse(TradePicture.of(bare, candles(100), BITCOIN));

    assertThat(picture.getElementsByTagName("circle").getLength()).isZero();
    assertThat(picture.getDocumentElement().getTextContent())
        .contains("entry 20000.00")
        .doesNotContain("stop 2", "target P", "exit ");
  }

  @Test
  void veryManyCandlesAreDrawnTogether() {
    String few = TradePicture.of(scene("4h gap"), candles(180), BITCOIN);
    String many = TradePicture.of(scene("4h gap"), candles(50_000), BITCOIN);

    assertThat(many.length()).isLessThan(3 * few.length());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TradePicture.of(scene("4h gap"), List.of(), BITCOIN));
  }

  @Test
  void candlesAroundATradeArePickedFromAllThatPass() {
    List<Candle> all = candles(1_000);
    TradeCandles picked = new TradeCandles(START + 500 * MINUTE, START + 700 * MINUTE);

    long needed = all.stream().takeWhile(picked::take).count();

    assertThat(picked.candles()).isEqualTo(all.subList(260, 731));
    assertThat(needed).isEqualTo(730);
  }

  private static TradeScene scene(String zone) {
    return new TradeScene(
        "BTCUSDT short, ifvg " + (zone.length() > 10 ? zone : ""),
        "Short: a bullish gap of 4h (20010.00 to 20090.00, of 2022-08-28T15:30:00Z) inverted, and"
            + " the setup armed at the candle of 2022-08-28T16:35:00Z. In its favour: OB, KZ. Stop"
            + " at 20110.00, target at 19900.00 (PREV_DAY).",
        "The target traded: out at 19900.00 at the candle of 2022-08-28T17:40:00Z.",
        false,
        new Zone(zone, START + 10 * MINUTE, new BigDecimal("20010.00"), new BigDecimal("20090.00")),
        START + 75 * MINUTE,
        new Point(START + 76 * MINUTE, new BigDecimal("20005.50")),
        new BigDecimal("20110.00"),
        new Target(new BigDecimal("19900.00"), "PREV_DAY"),
        new Point(START + 140 * MINUTE, new BigDecimal("19900.00")));
  }

  private static List<Candle> candles(int count) {
    SplittableRandom random = new SplittableRandom(4);
    List<Candle> candles = new ArrayList<>();
    long price = 2_000_000;
    for (int i = 0; i < count; i++) {
      long close = price + random.nextLong(-1_500, 1_501);
      long high = Math.max(price, close) + random.nextLong(800);
      long low = Math.min(price, close) - random.nextLong(800);
      candles.add(new Candle(START + i * MINUTE, price, high, low, close, 1));
      price = close;
    }
    return candles;
  }

  private static Document parse(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
  }
}
