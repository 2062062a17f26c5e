package io.fairgap.app.live;

import io.fairgap.trading.live.AccountEvent;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/// The canonical lines that an account recorded, in order, its rounds' hashes among them.
final class RecordedLines implements Iterator<String> {
  private final Iterator<AccountEvent> events;
  private Iterator<String> lines = Collections.emptyIterator();

  RecordedLines(Iterator<AccountEvent> events) {
    this.events = events;
  }

  @Override
  public boolean hasNext() {
    while (!lines.hasNext() && events.hasNext()) {
      if (events.next() instanceof AccountEvent.RoundDecided round) {
        lines = round.lines().iterator();
      }
    }
    return lines.hasNext();
  }

  @Override
  public String next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the record has no more lines");
    }
    return lines.next();
  }
}
