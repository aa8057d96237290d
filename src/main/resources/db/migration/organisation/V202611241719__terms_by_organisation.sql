create index organisation_term_by_organisation on organisation_term (organisation, until);
