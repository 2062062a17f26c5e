/// The portfolio manager of an account: rounds in, decisions recorded, orders told.
@NullMarked
package io.fairgap.actors.portfolio;

import org.jspecify.annotations.NullMarked;
