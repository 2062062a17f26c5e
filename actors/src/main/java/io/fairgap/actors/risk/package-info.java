/// The risk manager of an account: what a human ordered, and what the rounds made of it.
@NullMarked
package io.fairgap.actors.risk;

import org.jspecify.annotations.NullMarked;
