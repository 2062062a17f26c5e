/// What market research is told and asked.
@NullMarked
package io.fairgap.protocol.research;

import org.jspecify.annotations.NullMarked;
