-- additional measures are few among many entries; H2 has no partial index
create index ledger_entry_additional on ledger_entry (measure_code);
