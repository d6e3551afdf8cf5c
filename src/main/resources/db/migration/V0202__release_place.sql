-- Where the outlet stood in its client's tree on the day of the visit. Releases from before are taken to stand where the
-- outlet stands, as its placement is.
alter table review.release add column node_id uuid;
alter table review.release add column node_path varchar(1000);
alter table review.release add column place_assumed boolean default false not null;

-- [jooq ignore start]
update review.release r set
    node_id = (select o.node_id from clients.outlet o where o.id = r.outlet_id),
    node_path = (select n.path from clients.outlet o join clients.node n on n.id = o.node_id where o.id = r.outlet_id),
    place_assumed = true;
-- [jooq ignore stop]

alter table review.release alter column node_id set not null;
alter table review.release alter column node_path set not null;
