create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % is refused, correct by a further row', tg_table_name, tg_op;
end
$$;

create trigger ledger_entry_append_only before update or delete or truncate on ledger_entry
    for each statement execute function refuse_change();

create trigger before_correction_append_only before update or delete or truncate on before_correction
    for each statement execute function refuse_change();

-- additional measures are few among millions of entries
create index ledger_entry_additional on ledger_entry (recorded_at) where measure_code is null;
