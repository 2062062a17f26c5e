@NullMarked
package io.fairgap.actors.configuration;

import org.jspecify.annotations.NullMarked;
