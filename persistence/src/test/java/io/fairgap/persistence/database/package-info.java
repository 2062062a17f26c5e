@NullMarked
package io.fairgap.persistence.database;

import org.jspecify.annotations.NullMarked;
