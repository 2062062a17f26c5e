package io.fairgap.actors.serialization;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.fairgap.trading.pipeline.CoreVersion;
import io.fairgap.trading.state.CoreState;
import java.io.IOException;
import java.util.Arrays;

/// The state of a core as an array: the core's version, the words as varints, the texts.
///
/// A state of another version of the core is refused as it is read, and a snapshot store with
/// `snapshot-is-optional = true` then folds all events instead.
final class CoreStateCbor {
  private CoreStateCbor() {}

  static final class Writer extends StdSerializer<CoreState> {
    Writer() {
      super(CoreState.class);
    }

    @Override
    public void serialize(CoreState state, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeStartArray(state, 3);
      out.writeString(CoreVersion.TEXT);
      out.writeBinary(Varints.pack(state.words()));
      String[] texts = state.texts().toArray(String[]::new);
      out.writeArray(texts, 0, texts.length);
      out.writeEndArray();
    }
  }

  static final class Reader extends StdDeserializer<CoreState> {
    Reader() {
      super(CoreState.class);
    }

    @Override
    public CoreState deserialize(JsonParser in, DeserializationContext context) throws IOException {
      in.nextToken();
      String version = context.readValue(in, String.class);
      in.nextToken();
      byte[] words = context.readValue(in, byte[].class);
      in.nextToken();
      String[] texts = context.readValue(in, String[].class);
      in.nextToken();
      if (!CoreVersion.TEXT.equals(version)) {
        throw new IOException(
            "it is a state of core version %s, and this is version %s"
                .formatted(version, CoreVersion.TEXT));
      }
      return CoreState.of(Varints.unpack(words), Arrays.asList(texts));
    }
  }
}
