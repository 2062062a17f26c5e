/// A node that runs: its folder, its log, its database and its agents, started and stopped in
/// order.
@NullMarked
package io.fairgap.app.live;

import org.jspecify.annotations.NullMarked;
