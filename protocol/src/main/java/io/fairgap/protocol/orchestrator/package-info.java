/// How one talks to the orchestrator of an account.
@NullMarked
package io.fairgap.protocol.orchestrator;

import org.jspecify.annotations.NullMarked;
