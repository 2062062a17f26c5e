/// What the read tables tell of an account, to people and pages. No decision reads it.
@NullMarked
package io.fairgap.persistence.account;

import org.jspecify.annotations.NullMarked;
