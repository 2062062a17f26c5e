/// What happens, told to whoever listens at Redis. Nothing here bears on a decision or makes
/// anybody wait.
@NullMarked
package io.fairgap.persistence.redis;

import org.jspecify.annotations.NullMarked;
