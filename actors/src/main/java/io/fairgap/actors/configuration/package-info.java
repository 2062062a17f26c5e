/// What an account was begun with.
@NullMarked
package io.fairgap.actors.configuration;

import org.jspecify.annotations.NullMarked;
