create table debrief (
    id bigint generated always as identity primary key,
    site_code varchar(32) not null references site,
    -- the site again while the debrief stands, empty once it is cancelled: one stands per site
    standing_for varchar(32) unique,
    held_on date not null,
    registered_at timestamp with time zone not null,
    cancelled_at timestamp with time zone
);
create index debrief_of_site on debrief (site_code, id);
