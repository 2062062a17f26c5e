@NullMarked
package io.fairgap.app.cli;

import org.jspecify.annotations.NullMarked;
