-- By whose clock a released visit has its day, for good: a later change of the outlet's zone moves no day that has been.
-- The visit keeps the zone by which its day was found at release, so that old rows get what was true then.
alter table review.release add column time_zone varchar(400);
-- [jooq ignore start]
update review.release r set time_zone = (select v.time_zone from assignments.visit v where v.id = r.visit_id);
alter table review.release alter column time_zone set not null;
-- [jooq ignore stop]
