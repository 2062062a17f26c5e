/// What a user can put right: one sentence that says what is wrong and where, and the nearest right
/// word.
@NullMarked
package io.fairgap.app.mistake;

import org.jspecify.annotations.NullMarked;
