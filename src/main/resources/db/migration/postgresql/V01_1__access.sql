create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % is refused, correct by a further row', tg_table_name, tg_op;
end
$$;

create trigger audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function refuse_change();
