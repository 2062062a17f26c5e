@NullMarked
package io.fairgap.app.mistake;

import org.jspecify.annotations.NullMarked;
