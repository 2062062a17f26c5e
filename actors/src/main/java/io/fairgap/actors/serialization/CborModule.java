package io.fairgap.actors.serialization;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.fairgap.trading.decision.Decision;
import io.fairgap.trading.live.OrderNotice;
import io.fairgap.trading.market.Candle;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.screening.Reading;
import io.fairgap.trading.state.CoreState;
import java.util.stream.Stream;

/// How the core's records look in CBOR, said from outside, so that they carry no annotation: every
/// variant of a sealed type is tagged with its simple name, a candle is an array of its six
/// numbers, the state of a core is packed.
public final class CborModule extends SimpleModule {
  /// Called by Pekko.
  public CborModule() {
    super("fairgap");
    addSerializer(CoreState.class, new CoreStateCbor.Writer());
    addDeserializer(CoreState.class, new CoreStateCbor.Reader());
    addSerializer(CandleBlock.class, new CandleBlockCbor.Writer());
    addDeserializer(CandleBlock.class, new CandleBlockCbor.Reader());
    addSerializer(Throwable.class, new FailureCbor.Writer());
    addDeserializer(Throwable.class, new FailureCbor.Reader());
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  private interface Tagged {}

  /// The positions are the format.
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  @JsonPropertyOrder({"openTime", "open", "high", "low", "close", "volume"})
  private interface SixNumbers {}

  @Override
  public void setupModule(SetupContext context) {
    super.setupModule(context);
    context.setMixInAnnotations(Candle.class, SixNumbers.class);
    sealedRoots()
        .forEach(root -> {
          context.setMixInAnnotations(root, Tagged.class);
          variants(root)
              .forEach(variant ->
                  context.registerSubtypes(new NamedType(variant, variant.getSimpleName())));
        });
    // A migration works on trees; without this they would cut the zeros off an amount.
    ObjectMapper mapper = context.getOwner();
    mapper.setConfig(
        mapper
            .getDeserializationConfig()
            .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES));
  }

  /// Those that stand alone, and those that only occur inside others.
  private static Stream<Class<?>> sealedRoots() {
    return Stream.concat(
        Root.ALL.stream().<Class<?>>map(Root::type).filter(Class::isSealed),
        Stream.of(Decision.class, OrderNotice.class, Reading.class));
  }

  private static Stream<Class<?>> variants(Class<?> root) {
    return Stream.of(root.getPermittedSubclasses());
  }
}
