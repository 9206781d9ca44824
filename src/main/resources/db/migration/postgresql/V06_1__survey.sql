-- the beginning of a reference, a site's code or an address is looked for; an ordinary index serves that in the locale C only
create index survey_by_beginning_of_reference on survey (reference varchar_pattern_ops);
create index survey_by_beginning_of_site on survey (site_code varchar_pattern_ops, id);
create index contact_by_beginning_of_address on contact (email_folded varchar_pattern_ops);
