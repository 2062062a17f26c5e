package io.fairgap.actors.serialization;

import io.fairgap.trading.account.Control;
import io.fairgap.trading.alerts.PerformanceEvent.AlertEnded;
import io.fairgap.trading.alerts.PerformanceEvent.AlertRaised;
import io.fairgap.trading.alerts.PerformanceEvent.ThresholdCleared;
import io.fairgap.trading.alerts.PerformanceEvent.ThresholdSet;
import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.decision.Decision.Fact;
import io.fairgap.trading.decision.Leg;
import io.fairgap.trading.decision.Mode;
import io.fairgap.trading.decision.ModeReason;
import io.fairgap.trading.decision.Rule;
import io.fairgap.trading.detection.DealingRange;
import io.fairgap.trading.live.AccountEvent.OrderInformed;
import io.fairgap.trading.live.AccountEvent.RoundDecided;
import io.fairgap.trading.live.AccountFigures;
import io.fairgap.trading.live.AnalystEvent;
import io.fairgap.trading.live.Charter;
import io.fairgap.trading.live.ConfigurationEvent.Begun;
import io.fairgap.trading.live.ConfigurationEvent.Changed;
import io.fairgap.trading.live.OrderEvent.Accepted;
import io.fairgap.trading.live.OrderEvent.Closed;
import io.fairgap.trading.live.OrderEvent.Filled;
import io.fairgap.trading.live.OrderEvent.Intended;
import io.fairgap.trading.live.OrderEvent.Lapsed;
import io.fairgap.trading.live.OrderNotice;
import io.fairgap.trading.live.OrderTicket;
import io.fairgap.trading.live.RiskEvent.Assessed;
import io.fairgap.trading.live.RiskEvent.Commanded;
import io.fairgap.trading.live.RiskEvent.Locked;
import io.fairgap.trading.live.RiskEvent.Unlocked;
import io.fairgap.trading.live.Rulebook;
import io.fairgap.trading.live.SymbolEvent.CandlesClosed;
import io.fairgap.trading.live.SymbolReport;
import io.fairgap.trading.live.Terms;
import io.fairgap.trading.live.TradeFacts;
import io.fairgap.trading.market.AssetClass;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.Direction;
import io.fairgap.trading.market.Instrument;
import io.fairgap.trading.market.Side;
import io.fairgap.trading.notes.NoteEvent.NoteWritten;
import io.fairgap.trading.notes.NoteEvent.Tagged;
import io.fairgap.trading.notes.NoteEvent.Untagged;
import io.fairgap.trading.screening.Assessment;
import io.fairgap.trading.screening.Criterion;
import io.fairgap.trading.screening.Reading;
import io.fairgap.trading.screening.ResearchEvent.Screened;
import io.fairgap.trading.screening.Screening;
import io.fairgap.trading.strategy.Analysis.Finding;
import io.fairgap.trading.strategy.Analysis.Inversion;
import io.fairgap.trading.strategy.Occasion;
import io.fairgap.trading.strategy.Proposal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One value of every event, with each nullable component once null and once not.
final class Samples {
  private static final long AT = 1_661_727_600_000L;
  private static final String SETUP = "BTCUSDT/ifvg/1h/2022-08-28T23:00:00Z/BEARISH";
  private static final Candle CANDLE =
      new Candle(AT, 2_329_636, 2_331_772, 2_326_227, 2_327_742, 65_157_251);

  private Samples() {}

  static List<Object> ofEvents() {
    return List.of(
        new CandlesClosed(List.of(CANDLE, new Candle(AT + 300_000, -3, -1, -4, -1, 0))),
        new AnalystEvent.InversionSeen(
            SETUP, AT, Direction.BEARISH, 3_600_000, AT - 7_200_000, 2_320_000, 2_325_000),
        new AnalystEvent.Armed(
            SETUP, AT, Direction.BULLISH, AT - 600_000, AT, List.of("OB", "VOL")),
        new AnalystEvent.VoteCast(
            SETUP, AT, Direction.BULLISH, 0.1 + 0.2, 2_327_742, 0, 2_319_000, 2_340_000, "PDH"),
        new AnalystEvent.Lapsed(
            SETUP, AT, Rule.CONFLUENCE, List.of(new Fact("have", "none"), new Fact("need", "1"))),
        round(),
        new OrderInformed("0R2S3A5QVNS0OUKDGC2G1KJ3JM", 2),
        new Begun(
            new Charter(
                "ifvg",
                List.of("gap.k = 1.5", "ltf = 5m"),
                List.of(Instrument.of("BTCUSDT", "0.01", "0.00001", AssetClass.CRYPTO)),
                "2")),
        new Changed(terms(), "ada", AT),
        new Commanded(new Control(3, Mode.HALTED, "a storm"), "ada", AT),
        new Locked(AT, change(Mode.HALTED, ModeReason.DRAWDOWN)),
        new Unlocked(AT, change(Mode.ACTIVE, ModeReason.CONTROL)),
        new Assessed(AT, List.of("{\"decision\":\"entry\"}")),
        new Intended(ticket()),
        new Accepted("paper-0R2S3A5QVNS0OUKDGC2G1KJ3JM"),
        new Filled(fill()),
        new Closed(new OrderNotice.Close(AT)),
        new Lapsed(new OrderNotice.Lapse(Rule.EXPIRED, AT)),
        new NoteWritten(SETUP, "Entered too early, \u00bbagain\u00ab.", AT),
        new Tagged(SETUP, "early", AT),
        new Untagged(SETUP, "early", AT + 1),
        new ThresholdSet("winRate", 0.4, 30),
        new ThresholdCleared("winRate"),
        new AlertRaised("winRate", 0.375, 0.4, AT),
        new AlertEnded("winRate", 0.4117647058823529, AT + 300_000),
        new Screened(screening()));
  }

  private static Screening screening() {
    return new Screening(
        AT,
        List.of(
            new Assessment(
                "BTCUSDT",
                Assessment.Standing.CONFIGURED,
                0.1 + 0.2,
                List.of(
                    new Reading.Passed(Criterion.VOLUME, 2.5e7),
                    new Reading.Failed(Criterion.GAP, Double.POSITIVE_INFINITY),
                    new Reading.Unknown(Criterion.VOLATILITY, 7, 15),
                    new Reading.Noted(Criterion.SESSION_VOLUME, 1.25)))));
  }

  static OrderTicket ticket() {
    return new OrderTicket(
        "0R2S3A5QVNS0OUKDGC2G1KJ3JM",
        "BTCUSDT",
        "ifvg",
        SETUP,
        Side.SELL,
        decimal("0.01500"),
        null,
        decimal("23317.72"),
        decimal("23000.00"),
        AT);
  }

  static OrderNotice.Fill fill() {
    return new OrderNotice.Fill(
        "0R2S3A5QVNS0OUKDGC2G1KJ3JM-ENTRY-1661727600000",
        Leg.ENTRY,
        Side.SELL,
        decimal("23277.40"),
        decimal("0.01500"),
        decimal("0.349161000"),
        AT);
  }

  private static RoundDecided round() {
    return new RoundDecided(
        AT + 300_000,
        List.of(report()),
        List.of("ETHUSDT"),
        new TreeMap<>(Map.of("SOLUSDT", AT)),
        new Control(3, Mode.REDUCING, "a \"storm\""),
        terms(),
        List.of("{\"decision\":\"VOTED\"}", "{\"round\":1661727900000}"),
        "ab".repeat(32),
        List.of(trade(null, exit())),
        new AccountFigures(
            decimal("100000"),
            decimal("99999.650839000"),
            decimal("1E+5"),
            List.of(trade(gap(), null))));
  }

  private static Terms terms() {
    return new Terms(
        2, new Rulebook(1, List.of("gap.k = 1.5", "gate.sessions = \"#\"")), List.of("BTCUSDT"));
  }

  private static SymbolReport report() {
    Proposal proposal =
        new Proposal(
            "BTCUSDT",
            "ifvg",
            SETUP,
            Direction.BEARISH,
            0.1 + 0.2,
            2_327_742,
            0,
            2_331_772,
            2_300_000,
            "PDL",
            0,
            true,
            List.of("ORDER_BLOCK"),
            place());
    return new SymbolReport(
        "BTCUSDT",
        7,
        CANDLE,
        1_234.5,
        List.of(
            new Inversion(
                SETUP, Direction.BEARISH, 3_600_000, AT - 7_200_000, 2_320_000, 2_325_000)),
        List.of(
            new Finding(armed(), place()),
            new Finding(proposal.vote(), place()),
            new Finding(refused(), Occasion.ofCandle(7, AT))),
        List.of(proposal),
        List.of(new Finding(refused(), place())),
        List.of("crossover"));
  }

  private static Decision.ModeChanged change(Mode mode, ModeReason reason) {
    return new Decision.ModeChanged(
        mode, reason, 3, decimal("69999.50"), decimal("1E+5"), decimal("100000"));
  }

  private static Decision armed() {
    return new Decision.Armed(
        "BTCUSDT", "ifvg", SETUP, Direction.BEARISH, AT - 600_000, AT, List.of("ORDER_BLOCK"));
  }

  private static Decision.Refused refused() {
    return new Decision.Refused(
        "BTCUSDT", "ifvg", SETUP, Rule.EXPIRED, List.of(new Fact("candles", "15")));
  }

  private static Occasion place() {
    return new Occasion(
        7,
        AT,
        Direction.BULLISH,
        3_600_000,
        3,
        AT - 7_200_000,
        2_320_000,
        2_325_000,
        5,
        -1,
        new DealingRange(2_300_000, 2_400_000));
  }

  private static TradeFacts.Gap gap() {
    return new TradeFacts.Gap(
        Direction.BULLISH, 3_600_000, AT - 7_200_000, decimal("23200.00"), decimal("23250.00"));
  }

  private static TradeFacts.Exit exit() {
    return new TradeFacts.Exit(
        AT, decimal("23000.00"), Leg.TARGET, decimal("4.16100"), decimal("3.4"), decimal("0"));
  }

  private static TradeFacts trade(TradeFacts.@Nullable Gap gap, TradeFacts.@Nullable Exit exit) {
    return new TradeFacts(
        SETUP,
        "BTCUSDT",
        "ifvg",
        Direction.BEARISH,
        AT - 300_000,
        AT,
        decimal("23277.40"),
        decimal("0.01500"),
        gap == null ? null : decimal("23317.72"),
        gap == null ? null : decimal("23000.00"),
        "PDL",
        0.75,
        List.of("ORDER_BLOCK"),
        gap,
        decimal("0.2"),
        0.75,
        "loss",
        decimal("0.349161000"),
        decimal("0"),
        decimal("23280.00"),
        decimal("22999.99"),
        decimal("23277.42"),
        exit,
        new TradeFacts.Extent(
            AssetClass.CRYPTO, decimal("0.60480"), decimal("349.16100"), exit == null ? 0 : 12));
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }
}
