@NullMarked
package io.fairgap.persistence.journal;

import org.jspecify.annotations.NullMarked;
