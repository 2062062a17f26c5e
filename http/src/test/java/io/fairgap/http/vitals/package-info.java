@NullMarked
package io.fairgap.http.vitals;

import org.jspecify.annotations.NullMarked;
