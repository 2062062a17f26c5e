@NullMarked
package io.fairgap.actors.node;

import org.jspecify.annotations.NullMarked;
