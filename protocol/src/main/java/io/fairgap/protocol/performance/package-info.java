/// How one sets thresholds for the figures of an account, and asks which are undercut.
@NullMarked
package io.fairgap.protocol.performance;

import org.jspecify.annotations.NullMarked;
