package io.fairgap.feeds.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.feeds.csv.Reading;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Timeframe;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class PictureTest {
  private static final Instrument BTCUSDT = Instrument.of("BTCUSDT", "0.5", "1", AssetClass.CRYPTO);
  private static final Timeframe MINUTE = Timeframe.parse("1m");

  @TempDir private Path folder;

  @Test
  void closesAreBarsWithMarksBelow() throws IOException {
    Reading reading =
        reading(
            """
            time,open,high,low,close,volume
            60,1,1,1,1,5
            120,2,2,2,2,5
            180,8,8,8,8,5
            420,4,4,4,4,5
            """);

    assertThat(Picture.text(Inspection.of(reading), reading, 40)).isEqualTo("▁▂█   ▄\n  ....");
  }

  @Test
  void aLongFileIsDrawnInTheWidthThatThereIs() throws IOException {
    Reading reading = walk();

    String text = Picture.text(Inspection.of(reading), reading, 30);

    assertThat(text.lines().toList()).hasSize(2).allMatch(line -> line.length() <= 30);
    assertThat(text.lines().skip(1)).containsExactly("           ....... !");
  }

  @Test
  void theDrawingShowsClosesGapsAndOutliers() throws Exception {
    Reading reading = walk();
    Inspection inspection = Inspection.of(reading);

    Document svg = parsed(Picture.svg(inspection, reading));

    assertThat(inspection.gaps()).isEqualTo(1);
    assertThat(inspection.jumps()).isEqualTo(2);
    assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(2);
    Element gap = (Element) svg.getElementsByTagName("rect").item(0);
    assertThat(gap.getAttribute("x")).isEqualTo("320.0");
    assertThat(gap.getAttribute("width")).isEqualTo("160.0");
    assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("BTCUSDT 1m");
    assertThat(svg.getElementsByTagName("text").item(2).getTextContent())
        .isEqualTo("1 gaps, 2 outliers");
  }

  @Test
  void theSizeOfTheDrawingDoesNotGrowWithTheFile() throws IOException {
    StringBuilder rows = new StringBuilder("time,open,high,low,close,volume\n");
    for (int i = 0; i < 50_000; i++) {
      int price = 100 + i % 7 * (i % 3);
      rows.append(60 * i).append((",%d".repeat(4) + ",1\n").replace("%d", "" + price));
    }
    Reading reading = reading(rows.toString());

    assertThat(Picture.svg(Inspection.of(reading), reading).length()).isLessThan(40_000);
  }

  /// 1,000 minutes in a zigzag, of which 400 to 599 are missing and the 650th jumps.
  private Reading walk() throws IOException {
    StringBuilder rows = new StringBuilder("time,open,high,low,close,volume\n");
    for (int i = 0; i < 1_000; i++) {
      int price = i == 650 ? 90 : 50 + i % 2;
      if (i < 400 || i >= 600) {
        rows.append(60 * i).append((",%d".repeat(4) + ",1\n").replace("%d", "" + price));
      }
    }
    return reading(rows.toString());
  }

  private Reading reading(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("BTCUSDT-1m.csv"), content);
    return Reading.of(file, BTCUSDT, MINUTE);
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }
}
