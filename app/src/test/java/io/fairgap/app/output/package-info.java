@NullMarked
package io.fairgap.app.output;

import org.jspecify.annotations.NullMarked;
