/// The command line: one class per command, and one place where problems become sentences and exit
/// codes.
///
/// A command is a `Callable<Integer>` that gets the [io.fairgap.app.output.Terminal] in its
/// constructor and is added in [CommandLineProgram]. It throws [io.fairgap.app.mistake.Mistake] for
/// what the user can put right.
@NullMarked
package io.fairgap.app.cli;

import org.jspecify.annotations.NullMarked;
