/// The settings: what there are, where their values come from, and what is wrong with one.
///
/// [MarketKeys], [StrategyKeys] and [AccountKeys] declare every setting once, with type, range,
/// default and a line of explanation; checks, `config show`, suggestions and docs/configuration.md
/// are made from that. Values come from defaults, a [Profile], a [ConfigFile], the [Environment]
/// and options, as [Assignment]s in that order; the later one wins. [Settings] holds the outcome
/// and is all that the wiring reads.
@NullMarked
package io.fairgap.app.config;

import org.jspecify.annotations.NullMarked;
