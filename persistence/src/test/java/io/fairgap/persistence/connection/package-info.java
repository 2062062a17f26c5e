@NullMarked
package io.fairgap.persistence.connection;

import org.jspecify.annotations.NullMarked;
