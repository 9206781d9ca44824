create table site (
    code varchar(32) primary key,
    name varchar(200) not null,
    url varchar(500) not null,
    company_name varchar(200) not null
);

create table contact (
    site_code varchar(32) not null references site,
    ordinal integer not null,
    name varchar(100) not null,
    email varchar(254) not null,
    -- the address in lower case, by which senders are recognised
    email_folded varchar(254) not null,
    role varchar(2) not null,
    language varchar(2) not null,
    primary key (site_code, email_folded)
);
create index contact_by_address on contact (email_folded);

create table measure (
    site_code varchar(32) not null references site,
    code varchar(12) not null,
    title varchar(200) not null,
    category varchar(20) not null,
    risk varchar(10),
    status_before varchar(20) not null,
    recommended boolean not null,
    primary key (site_code, code)
);

create table finding (
    site_code varchar(32) not null references site,
    category varchar(20) not null,
    title varchar(200) not null,
    risk varchar(10) not null,
    primary key (site_code, category, title)
);

create table step (
    site_code varchar(32) not null references site,
    step varchar(20) not null,
    done_on date not null,
    primary key (site_code, step)
);
create index step_by_day on step (step, done_on);

-- one row, locked by the import that runs
create table import_lock (
    name varchar(20) primary key
);
insert into import_lock (name) values ('imports');
