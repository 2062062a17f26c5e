/// Redis up, away, killed and slow, on real sockets.
@NullMarked
package io.fairgap.persistence.redis;

import org.jspecify.annotations.NullMarked;
