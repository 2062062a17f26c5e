/// The feed: nothing lost, nothing handed on twice, silence noticed.
@NullMarked
package io.fairgap.actors.marketdata;

import org.jspecify.annotations.NullMarked;
