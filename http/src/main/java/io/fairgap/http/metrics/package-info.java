/// A node's figures for Prometheus.
@NullMarked
package io.fairgap.http.metrics;

import org.jspecify.annotations.NullMarked;
