@NullMarked
package io.fairgap.app.architecture;

import org.jspecify.annotations.NullMarked;
