/// Rounds put together from reports in any order.
@NullMarked
package io.fairgap.actors.orchestrator;

import org.jspecify.annotations.NullMarked;
