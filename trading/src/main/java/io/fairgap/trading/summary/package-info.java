/// What a day, a week or all of an account's life brought, in sentences.
@NullMarked
package io.fairgap.trading.summary;

import org.jspecify.annotations.NullMarked;
