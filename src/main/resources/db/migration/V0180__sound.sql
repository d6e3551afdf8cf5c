-- Evidence may be sound too: how long it lasts. Recordings are frozen at release beside the photos.
alter table reports.evidence drop constraint evidence_kind_ck;
alter table reports.evidence add constraint evidence_kind_ck check (kind in ('PHOTO', 'RECEIPT', 'AUDIO'));
alter table reports.evidence add column duration_ms bigint default 0 not null;
alter table reports.set_aside_photo add column kind varchar(40) default 'PHOTO' not null;
alter table reports.set_aside_photo add column duration_ms bigint default 0 not null;
alter table review.release add column recordings text;

-- On what ground sound may be recorded, in the words that shoppers read before they do.
alter table programmes.disclosure add column recording_consent varchar(2000) default '' not null;
update programmes.disclosure set recording_consent = reference where recording_policy = 'AUDIO';
