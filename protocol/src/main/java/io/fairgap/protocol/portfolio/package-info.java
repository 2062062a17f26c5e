/// How one talks to the portfolio manager of an account.
@NullMarked
package io.fairgap.protocol.portfolio;

import org.jspecify.annotations.NullMarked;
