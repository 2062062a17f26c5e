@NullMarked
package io.fairgap.actors.monitor;

import org.jspecify.annotations.NullMarked;
