/// What the user writes beside the trades of an account: notes and tags, as events.
@NullMarked
package io.fairgap.trading.notes;

import org.jspecify.annotations.NullMarked;
