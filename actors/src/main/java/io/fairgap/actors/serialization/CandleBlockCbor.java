package io.fairgap.actors.serialization;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.fairgap.trading.market.CandleBlock;
import io.fairgap.trading.state.CoreState;
import io.fairgap.trading.state.StateReader;
import io.fairgap.trading.state.StateWriter;
import java.io.IOException;
import java.util.List;

/// A block of candles as the words of its state.
final class CandleBlockCbor {
  private CandleBlockCbor() {}

  static final class Writer extends StdSerializer<CandleBlock> {
    Writer() {
      super(CandleBlock.class);
    }

    @Override
    public void serialize(CandleBlock block, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      StateWriter words = new StateWriter();
      block.save(words);
      out.writeBinary(Varints.pack(words.state().words()));
    }
  }

  static final class Reader extends StdDeserializer<CandleBlock> {
    Reader() {
      super(CandleBlock.class);
    }

    @Override
    public CandleBlock deserialize(JsonParser in, DeserializationContext context)
        throws IOException {
      CoreState words = CoreState.of(Varints.unpack(in.getBinaryValue()), List.of());
      CandleBlock block = new CandleBlock(new StateReader(words).getInt());
      block.load(new StateReader(words));
      return block;
    }
  }
}
