create table account (
    id bigint generated always as identity primary key,
    name varchar(64) not null unique,
    password varchar(200) not null,
    role varchar(20) not null,
    enabled boolean not null,
    sees_mails boolean not null,
    made_at timestamp with time zone not null,
    -- the password was made up and shown to the administrator who handed it over
    handed_over boolean not null
);

create table api_token (
    id bigint generated always as identity primary key,
    account_id bigint not null references account,
    label varchar(100) not null,
    sha256 varchar(64) not null unique,
    made_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    revoked_at timestamp with time zone
);
create index api_token_of_account on api_token (account_id);

-- insert-only
create table audit_entry (
    id bigint generated always as identity primary key,
    at timestamp with time zone not null,
    who varchar(64) not null,
    action varchar(64) not null,
    subject varchar(200) not null,
    -- in the words of the day on which it was recorded: what is worded otherwise later leaves it as it was read
    detail_ja text not null,
    detail_en text not null
);
create index audit_entry_of_subject on audit_entry (subject, id);
create index audit_entry_of_user on audit_entry (who, id);
create index audit_entry_of_action on audit_entry (action, id);
create index audit_entry_by_time on audit_entry (at, id);
