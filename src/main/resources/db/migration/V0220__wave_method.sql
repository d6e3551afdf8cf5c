-- Every visit of a wave is scored by the method that the wave began with, so that its scores compare. Until now there was
-- one method, and every score was made with it.
alter table programmes.wave add column scoring_method varchar(40) default '2026-1' not null;
alter table programmes.wave alter column scoring_method drop default;

-- Which method made a visit's classic score: scores of two methods never enter one mean.
alter table insight.visit_fact add column method varchar(40) default '2026-1' not null;
alter table insight.visit_fact alter column method drop default;
