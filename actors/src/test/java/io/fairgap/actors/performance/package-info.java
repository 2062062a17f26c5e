@NullMarked
package io.fairgap.actors.performance;

import org.jspecify.annotations.NullMarked;
