@NullMarked
package io.fairgap.persistence.chart;

import org.jspecify.annotations.NullMarked;
