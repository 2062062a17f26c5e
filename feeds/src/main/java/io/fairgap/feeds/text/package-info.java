/// Text files byte by byte: raw bytes with their hash, gzip, lines in a bounded buffer, decimals
/// and times parsed where they lie.
///
/// Nothing here is allocated per line, and nothing grows with the file. What is wrong with a file
/// comes out as [BadInput]: one sentence with file, line and what to do.
@NullMarked
package io.fairgap.feeds.text;

import org.jspecify.annotations.NullMarked;
