/// Where results go: the terminal, and files and folders that are there whole or not at all.
@NullMarked
package io.fairgap.app.output;

import org.jspecify.annotations.NullMarked;
