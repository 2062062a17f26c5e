@NullMarked
package io.fairgap.http.server;

import org.jspecify.annotations.NullMarked;
