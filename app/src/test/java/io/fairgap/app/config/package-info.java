@NullMarked
package io.fairgap.app.config;

import org.jspecify.annotations.NullMarked;
