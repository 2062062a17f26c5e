package io.fairgap.trading.performance;

import static io.fairgap.trading.performance.Samples.assertFigure;
import static io.fairgap.trading.performance.Samples.curve;
import static io.fairgap.trading.performance.Samples.returns;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class TrustFiguresTest {
  private static final Figure FLAT = Figure.undefined("the daily returns do not vary");

  @Test
  void twoDaysAreTheLeast() {
    TrustFigures figures = TrustFigures.of(curve(100, 110));

    Figure tooFew = Figure.undefined("there are fewer than two daily returns");
    assertThat(figures).isEqualTo(new TrustFigures(tooFew, tooFew));
    assertThat(TrustFigures.deflatedSharpe(curve(100, 110), new Trials(0, 1, 2))).isEqualTo(tooFew);
  }

  @Test
  void flatReturnsSayNothing() {
    TrustFigures figures = TrustFigures.of(curve(100, 100, 100));

    assertThat(figures).isEqualTo(new TrustFigures(FLAT, FLAT));
  }

  @Test
  void noTrackRecordIsLongEnoughForASharpeRatioThatIsNotAboveItsBenchmark() {
    double[] losing = Arrays.stream(returns()).map(value -> -value).toArray();

    Figure length = TrustFigures.minimumTrackRecord(losing, 0, 0.95);

    assertThat(length).isEqualTo(Figure.undefined("the Sharpe ratio is not above its benchmark"));
  }

  @Test
  void aRunOfTheMinimumLengthIsAsSureAsWasAsked() {
    Moments moments = Moments.of(returns());
    double benchmark = moments.mean() / moments.deviation() / 2;

    Figure sure = TrustFigures.probabilisticSharpe(returns(), benchmark);
    double confidence = ((Figure.Defined) sure).value();

    assertFigure(TrustFigures.minimumTrackRecord(returns(), benchmark, confidence), 12);
  }

  /// Of returns that take two values, skew and kurtosis can explain all of the Sharpe ratio's
  /// error.
  @Test
  void returnsWhoseSharpeRatioShowsNoErrorAreNotTakenForCertainty() {
    double[] returns = {0.6160254044, 0.6160254044, 0.6160254044, 1.6160254044};

    Figure noError = Figure.undefined("the returns take two values only and show no error");
    assertThat(TrustFigures.probabilisticSharpe(returns, 0)).isEqualTo(noError);
    assertThat(TrustFigures.minimumTrackRecord(returns, 0, 0.95)).isEqualTo(noError);
  }

  @Test
  void gainsAndLossesMirrorTheProbability() {
    double[] losing = Arrays.stream(returns()).map(value -> -value).toArray();

    Figure winner = TrustFigures.probabilisticSharpe(returns(), 0);
    Figure loser = TrustFigures.probabilisticSharpe(losing, 0);

    assertFigure(winner.with(loser, Double::sum), 1);
  }

  @Test
  void oneTrialIsExpectedToShowItsMean() {
    double best = new Trials(0.02, 0.01, 1).expectedMaximumSharpe();

    assertThat(best).isEqualTo(0.02);
  }

  @Test
  void trialsThatResembleEachOtherCountForLess() {
    double[] sharpes = {0.01, 0.03, 0.05};

    assertThat(Trials.of(sharpes, 0).count()).isEqualTo(3);
    assertThat(Trials.of(sharpes, 0.25).count()).isEqualTo(2.5);
    assertThat(Trials.of(sharpes, 1).count()).isEqualTo(1);
    assertThat(Trials.of(sharpes, 0).meanSharpe()).isCloseTo(0.03, within(1e-16));
    assertThat(Trials.of(sharpes, 0).sharpeVariance()).isCloseTo(0.0004, within(1e-18));
  }

  @Test
  void noTrialsAreABug() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Trials(0, 1, 0.5));
    assertThatIllegalArgumentException().isThrownBy(() -> new Trials(0, -1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Trials(Double.NaN, 1, 2));
  }

  @Property
  void moreTrialsNeverLowerTheBar(
      @ForAll @Scale(3) @DoubleRange(min = 1, max = 1e6) double count,
      @ForAll @Scale(3) @DoubleRange(min = 0, max = 100) double more) {
    double few = new Trials(0.01, 0.04, count).expectedMaximumSharpe();
    double many = new Trials(0.01, 0.04, count + more).expectedMaximumSharpe();

    assertThat(many).isGreaterThanOrEqualTo(few);
  }
}
