/// The watch over an account's figures.
@NullMarked
package io.fairgap.actors.performance;

import org.jspecify.annotations.NullMarked;
