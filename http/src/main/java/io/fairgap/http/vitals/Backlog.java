package io.fairgap.http.vitals;

/// How much the tables that people read are behind the record.
///
/// @param account rounds of the account that they lack
/// @param charts events of the symbols that they lack
public record Backlog(long account, long charts) {}
