-- refuse_change comes with the audit trail
create trigger ledger_entry_append_only before update or delete or truncate on ledger_entry
    for each statement execute function refuse_change();

create trigger before_correction_append_only before update or delete or truncate on before_correction
    for each statement execute function refuse_change();

-- additional measures are few among millions of entries
create index ledger_entry_additional on ledger_entry (recorded_at) where measure_code is null;
