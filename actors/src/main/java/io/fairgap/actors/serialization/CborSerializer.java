package io.fairgap.actors.serialization;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import java.io.NotSerializableException;
import org.apache.pekko.actor.ExtendedActorSystem;
import org.apache.pekko.serialization.SerializerWithStringManifest;
import org.apache.pekko.serialization.jackson.JacksonCborSerializer;

/// Pekko's Jackson CBOR under the short names of [Root], so that neither the journal nor the wire
/// depends on the names of classes, and only what is listed there is ever read.
///
/// Whatever cannot be read is one sentence that says what it was.
public final class CborSerializer extends SerializerWithStringManifest {
  private final JacksonCborSerializer jackson;

  /// @param binding its name in the configuration; called by Pekko
  public CborSerializer(ExtendedActorSystem system, String binding) {
    jackson = new JacksonCborSerializer(system, binding);
  }

  @Override
  public int identifier() {
    return jackson.identifier();
  }

  @Override
  public String manifest(Object value) {
    return Root.of(value)
        .orElseThrow(() ->
            new IllegalArgumentException(
                value.getClass().getName() + " is not among what Fairgap records or sends"))
        .manifest();
  }

  @Override
  public byte[] toBinary(Object value) {
    return jackson.toBinary(value);
  }

  @Override
  public Object fromBinary(byte[] bytes, String manifest) throws NotSerializableException {
    Root root =
        Root.ofManifest(manifest)
            .orElseThrow(() ->
                new NotSerializableException(
                    "this version does not know records named '%s'; a newer one may have written it"
                        .formatted(manifest)));
    // Jackson's own check knows only those that have a migration, and reads the rest as today's.
    if (!root.reads(manifest)) {
      throw new NotSerializableException(
          "this version does not know format '%s'; a newer one may have written it"
              .formatted(manifest));
    }
    try {
      return jackson.fromBinary(bytes, root.typed(manifest));
    } catch (Exception e) {
      NotSerializableException refusal = new NotSerializableException(sentence(manifest, e));
      refusal.initCause(e);
      throw refusal;
    }
  }

  private static String sentence(String manifest, Exception fault) {
    return switch (fault) {
      case InvalidTypeIdException unknown when unknown.getTypeId() != null ->
          "this version does not know the kind '%s' of record '%s'; a newer one may have written it"
              .formatted(unknown.getTypeId().replaceAll("\\p{Cntrl}", "?"), manifest);
      case JsonProcessingException broken -> unreadable(manifest, broken.getOriginalMessage());
      default -> unreadable(manifest, String.valueOf(fault.getMessage()));
    };
  }

  private static String unreadable(String manifest, String reason) {
    return "a record named '%s' cannot be read: %s"
        .formatted(manifest, reason.lines().findFirst().orElse("no reason was given"));
  }
}
