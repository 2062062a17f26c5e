/// How one writes beside the trades of an account.
@NullMarked
package io.fairgap.protocol.journal;

import org.jspecify.annotations.NullMarked;
