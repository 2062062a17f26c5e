@NullMarked
package io.fairgap.persistence.account;

import org.jspecify.annotations.NullMarked;
