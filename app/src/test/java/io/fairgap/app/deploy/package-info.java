@NullMarked
package io.fairgap.app.deploy;

import org.jspecify.annotations.NullMarked;
