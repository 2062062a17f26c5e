/// Thresholds that the user sets for the figures of an account, and the alerts that come of them.
@NullMarked
package io.fairgap.trading.alerts;

import org.jspecify.annotations.NullMarked;
