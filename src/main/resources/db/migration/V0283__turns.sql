-- Whatever is done by the clock on one instance at a time has a row; who does it holds the row meanwhile.
alter table events.turn add column job varchar(40) default 'EVENTS' not null;
alter table events.turn alter column job drop default;
alter table events.turn drop constraint turn_pk;
alter table events.turn drop column id;
alter table events.turn add constraint turn_pk primary key (job);
alter table events.turn add constraint turn_job_ck
    check (job in ('EVENTS', 'EXPIRY', 'MOVES', 'UPLOADS', 'DEVICES', 'SIGN_IN_TRIES'));

-- [jooq ignore start]
insert into events.turn (job) values ('EXPIRY'), ('MOVES'), ('UPLOADS'), ('DEVICES'), ('SIGN_IN_TRIES');
-- [jooq ignore stop]
