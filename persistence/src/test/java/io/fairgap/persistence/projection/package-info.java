@NullMarked
package io.fairgap.persistence.projection;

import org.jspecify.annotations.NullMarked;
