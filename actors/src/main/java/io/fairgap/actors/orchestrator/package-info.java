/// The orchestrator of an account: reports in, complete rounds out.
@NullMarked
package io.fairgap.actors.orchestrator;

import org.jspecify.annotations.NullMarked;
