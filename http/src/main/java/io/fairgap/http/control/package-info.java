/// What a node can be told over HTTP, by whoever can read its token.
@NullMarked
package io.fairgap.http.control;

import org.jspecify.annotations.NullMarked;
