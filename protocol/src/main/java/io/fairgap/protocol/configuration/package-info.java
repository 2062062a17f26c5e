/// How one talks to the configuration of an account.
@NullMarked
package io.fairgap.protocol.configuration;

import org.jspecify.annotations.NullMarked;
