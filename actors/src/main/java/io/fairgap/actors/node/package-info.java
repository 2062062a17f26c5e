/// One node: its agents, how they find each other, and how they are supervised.
@NullMarked
package io.fairgap.actors.node;

import org.jspecify.annotations.NullMarked;
