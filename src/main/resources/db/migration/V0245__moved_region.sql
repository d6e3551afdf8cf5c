-- A move that takes an outlet out of its region takes the region's text along: what it was, so that the move can be
-- undone, and what it becomes when the move comes into force. Moves from before left the texts as they were.
alter table clients.moved_outlet add column old_region varchar(400);
alter table clients.moved_outlet add column new_region varchar(400);
