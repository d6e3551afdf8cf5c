-- A release is an edition of a report. The first has the number 1; the newest counts.
alter table review.release add column edition integer default 1 not null;
alter table review.release alter column edition drop default;
alter table review.release add column kind varchar(40) default 'FIRST' not null;
alter table review.release alter column kind drop default;
alter table review.release add column reason varchar(10000);
alter table review.release add column newest boolean default true not null;
alter table review.release alter column newest drop default;
alter table review.release drop constraint release_pk;
alter table review.release add constraint release_pk primary key (visit_id, edition);
alter table review.release add constraint release_kind_ck
    check (kind in ('FIRST', 'CORRECTION', 'EXCLUDED', 'WITHDRAWN'));
alter table review.release add constraint release_first_ck check ((edition = 1) = (kind = 'FIRST'));

-- Which edition the facts of a visit are of.
alter table insight.visit_fact add column edition integer default 1 not null;
alter table insight.visit_fact alter column edition drop default;
