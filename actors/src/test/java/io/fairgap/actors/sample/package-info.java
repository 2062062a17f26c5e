/// Markets, cores and values that the tests of several agents share.
@NullMarked
package io.fairgap.actors.sample;

import org.jspecify.annotations.NullMarked;
