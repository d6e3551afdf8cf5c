-- Since which day an outlet is open or closed. Of outlets that were here before nobody said so, which stays unknown.
alter table clients.outlet add column state_since date;
