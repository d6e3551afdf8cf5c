-- An outlet that was sold leaves the people who were named on it: they keep the time until this day, which is not theirs.
alter table access.person_outlet add column ended_on date;
