/// The user's notes and tags beside the trades of an account.
@NullMarked
package io.fairgap.actors.journal;

import org.jspecify.annotations.NullMarked;
