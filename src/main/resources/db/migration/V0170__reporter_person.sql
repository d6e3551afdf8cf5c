-- Whose draft a file is: a file names the person, as the phone knows no more.
alter table reports.reporter add column person_id uuid;
