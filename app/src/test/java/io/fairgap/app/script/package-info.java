@NullMarked
package io.fairgap.app.script;

import org.jspecify.annotations.NullMarked;
