@NullMarked
package io.fairgap.benchmarks.command;

import org.jspecify.annotations.NullMarked;
