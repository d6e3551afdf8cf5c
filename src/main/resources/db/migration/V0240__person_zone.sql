-- By whose clocks a person reads times. Of people who were here before nothing is known, which stays marked as assumed
-- until a device tells it or the person chooses.
alter table access.person add column time_zone varchar(400);
alter table access.person add column time_zone_origin varchar(400) default 'ASSUMED' not null;
alter table access.person add constraint person_time_zone_ck check (time_zone_origin in ('ASSUMED', 'DEVICE', 'CHOSEN'));
