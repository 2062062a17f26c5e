/// The program's entry; everything else of it lies in the packages below.
@NullMarked
package io.fairgap.app;

import org.jspecify.annotations.NullMarked;
