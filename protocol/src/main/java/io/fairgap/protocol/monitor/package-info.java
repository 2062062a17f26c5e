/// How one tells the monitor of one's work, and asks how everybody is.
@NullMarked
package io.fairgap.protocol.monitor;

import org.jspecify.annotations.NullMarked;
