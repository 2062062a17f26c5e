/// How one talks to the risk manager of an account.
@NullMarked
package io.fairgap.protocol.risk;

import org.jspecify.annotations.NullMarked;
