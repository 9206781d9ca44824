-- the worst risk of every site is read from this index alone, without the titles
create index finding_by_risk on finding (site_code, category, risk);
