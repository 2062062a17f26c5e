/// The page about the agents, made from their protocols.
@NullMarked
package io.fairgap.app.agents;

import org.jspecify.annotations.NullMarked;
