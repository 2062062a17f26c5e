@NullMarked
package io.fairgap.persistence.backup;

import org.jspecify.annotations.NullMarked;
