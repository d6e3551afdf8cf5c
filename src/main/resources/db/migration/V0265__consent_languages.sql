-- Shoppers read in their own language on what ground they may record. What was written in one language so far is taken to
-- be Russian where it has a Cyrillic letter; nobody said so.
alter table programmes.disclosure add column recording_consent_ru varchar(2000) default '' not null;

-- [jooq ignore start]
update programmes.disclosure set recording_consent_ru = recording_consent, recording_consent = ''
    where recording_consent <> regexp_replace(recording_consent, '[А-Яа-яЁё]', '', 'g');
-- [jooq ignore stop]
