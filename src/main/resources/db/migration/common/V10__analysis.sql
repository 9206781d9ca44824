-- the worst risk of every site is read from this index alone, without the titles
create index finding_by_risk on finding (site_code, category, risk);
-- the list of sites by name, by company and by worst risk
create index site_by_name on site (name, code);
create index site_by_company on site (company_name, code);
create index finding_of_risk on finding (risk, site_code);
