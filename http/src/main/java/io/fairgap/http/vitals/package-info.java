/// How a node is, looked at once a second.
@NullMarked
package io.fairgap.http.vitals;

import org.jspecify.annotations.NullMarked;
