package io.fairgap.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairgap.persistence.connection.DatabaseFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TidyingTest {
  @Test
  void whatFailsIsTriedAgain() throws InterruptedException {
    AtomicInteger calls = new AtomicInteger();
    BlockingQueue<Integer> heard = new LinkedBlockingQueue<>();

    List<Integer> first = new ArrayList<>();
    try (Tidying _ =
        Tidying.begin(
            () -> {
              int call = calls.incrementAndGet();
              heard.add(call);
              return switch (call) {
                case 1 -> throw new DatabaseFault("The database is away.");
                case 2 -> throw new IllegalStateException("a bug");
                default -> call;
              };
            },
            Duration.ofMillis(1))) {
      for (int i = 0; i < 4; i++) {
        first.add(heard.poll(30, TimeUnit.SECONDS));
      }
    }

    assertThat(first).isEqualTo(List.of(1, 2, 3, 4));
  }
}
