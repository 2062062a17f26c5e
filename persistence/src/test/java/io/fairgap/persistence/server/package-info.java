@NullMarked
package io.fairgap.persistence.server;

import org.jspecify.annotations.NullMarked;
