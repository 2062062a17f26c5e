package io.fairgap.actors.serialization;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/// A failure as the text that tells it: its class may not exist where it is read.
final class FailureCbor {
  private FailureCbor() {}

  static final class Writer extends StdSerializer<Throwable> {
    Writer() {
      super(Throwable.class);
    }

    @Override
    public void serialize(Throwable failure, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(failure.toString());
    }
  }

  static final class Reader extends StdDeserializer<Throwable> {
    Reader() {
      super(Throwable.class);
    }

    @Override
    public Throwable deserialize(JsonParser in, DeserializationContext context) throws IOException {
      return new IllegalStateException(in.getText());
    }
  }
}
