-- What a node stands for. Old nodes were never asked; what is concluded from the tree and from the outlets' region texts
-- is marked as assumed. A node right below the root is a region where all its outlets bear one region text at most and
-- no outlet elsewhere bears it too; below a region stand owners.
alter table clients.node add column kind varchar(400) default 'GROUP' not null;
alter table clients.node add column kind_assumed boolean default false not null;

-- What a new owner sees of an outlet's time before; clients from before were never asked, and the careful rule holds.
alter table clients.client add column new_owner_sees varchar(400) default 'NOTHING' not null;
alter table clients.client add constraint client_new_owner_sees_ck
    check (new_owner_sees in ('NOTHING', 'SCORES', 'ALL'));

-- One act by which outlets, or a node with all below it, came to stand elsewhere. It is in force from its day on.
create table clients.outlet_move (
    id uuid not null,
    client_id uuid not null,
    why varchar(400) not null,
    from_day date not null,
    in_force boolean not null,
    node_id uuid,
    old_parent_id uuid,
    target_id uuid not null,
    target varchar(10000) not null,
    made_at timestamp with time zone not null,
    made_by_name varchar(400) not null,
    undone_at timestamp with time zone,
    undone_by_name varchar(400),
    constraint outlet_move_pk primary key (id),
    constraint outlet_move_client_fk foreign key (client_id) references clients.client (id),
    constraint outlet_move_node_fk foreign key (node_id) references clients.node (id),
    constraint outlet_move_parent_fk foreign key (old_parent_id) references clients.node (id),
    constraint outlet_move_target_fk foreign key (target_id) references clients.node (id),
    constraint outlet_move_why_ck check (why in ('SALE', 'REFORM', 'CORRECTION'))
);
create index outlet_move_client_ix on clients.outlet_move (client_id, made_at);
create index outlet_move_force_ix on clients.outlet_move (in_force, from_day);

-- Since when an outlet stands at a node. A period ends where the next one begins: two never overlap and nothing lies
-- between them. 1900-01-01 means since ever. The path is the node's of that time, for the tree is rebuilt now and then.
create table clients.placement (
    outlet_id uuid not null,
    from_day date not null,
    client_id uuid not null,
    node_id uuid not null,
    path varchar(1000) not null,
    why varchar(400) not null,
    assumed boolean not null,
    move_id uuid,
    constraint placement_pk primary key (outlet_id, from_day),
    constraint placement_outlet_fk foreign key (outlet_id) references clients.outlet (id),
    constraint placement_node_fk foreign key (node_id) references clients.node (id),
    constraint placement_move_fk foreign key (move_id) references clients.outlet_move (id),
    constraint placement_first_ck check ((why = 'FIRST') = (from_day = date '1900-01-01')),
    constraint placement_why_ck check (why in ('FIRST', 'SALE', 'REFORM'))
);
create index placement_client_ix on clients.placement (client_id, node_id);

-- What a move did to which period, so that it can be undone. The turn counts the moves of one outlet.
create table clients.moved_outlet (
    move_id uuid not null,
    outlet_id uuid not null,
    period_from date not null,
    turn integer not null,
    appended boolean not null,
    old_node_id uuid not null,
    old_path varchar(1000) not null,
    new_node_id uuid not null,
    new_path varchar(1000) not null,
    constraint moved_outlet_pk primary key (move_id, outlet_id, period_from),
    constraint moved_outlet_move_fk foreign key (move_id) references clients.outlet_move (id),
    constraint moved_outlet_outlet_fk foreign key (outlet_id) references clients.outlet (id)
);
create index moved_outlet_outlet_ix on clients.moved_outlet (outlet_id, turn);

-- [jooq ignore start]
update clients.node set kind = 'NETWORK' where parent_id is null;
update clients.node set kind_assumed = true where parent_id is not null;
update clients.node n set kind = 'OWNER'
where n.parent_id in (select root.id from clients.node root where root.parent_id is null)
  and (select count(distinct o.region) from clients.outlet o join clients.node b on b.id = o.node_id
       where o.client_id = n.client_id and b.path like n.path || '%' and o.region <> '') <= 1;
update clients.node n set kind = 'REGION'
where n.kind = 'OWNER'
  and (exists (select 1 from clients.outlet o join clients.node b on b.id = o.node_id
               where o.client_id = n.client_id and b.path like n.path || '%' and lower(o.region) = lower(n.name))
       or not exists (select 1 from clients.outlet o join clients.node b on b.id = o.node_id
                      join clients.outlet p on p.client_id = o.client_id and p.region = o.region
                      join clients.node c on c.id = p.node_id
                      where o.client_id = n.client_id and o.region <> ''
                        and b.path like n.path || '%' and c.path not like n.path || '%'));
update clients.node n set kind = 'OWNER'
where n.parent_id in (select p.id from clients.node p where p.kind = 'REGION');
update clients.node n set kind = 'REGION'
where n.kind = 'GROUP'
  and exists (select 1 from clients.outlet o join clients.node b on b.id = o.node_id
              where o.client_id = n.client_id and b.path like n.path || '%' and lower(o.region) = lower(n.name));
insert into clients.placement (outlet_id, from_day, client_id, node_id, path, why, assumed)
select o.id, date '1900-01-01', o.client_id, o.node_id, n.path, 'FIRST', true
from clients.outlet o join clients.node n on n.id = o.node_id;
-- [jooq ignore stop]

alter table clients.node add constraint node_kind_ck
    check (kind in ('NETWORK', 'REGION', 'OWNER', 'FORMAT', 'GROUP'));
alter table clients.node add constraint node_root_ck check ((kind = 'NETWORK') = (parent_id is null));
