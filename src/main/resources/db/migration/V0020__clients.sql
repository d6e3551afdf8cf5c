create schema clients;

create table clients.client (
    id uuid not null,
    row_version integer not null,
    name varchar(400) not null,
    default_language varchar(400) not null,
    time_zone varchar(400) not null,
    currency varchar(400) not null,
    created_at timestamp with time zone not null,
    changed_at timestamp with time zone not null,
    changed_by_name varchar(400) not null,
    constraint client_pk primary key (id),
    constraint client_name_uk unique (name)
);

-- A node of a client's network tree; path is '/' + ids from the root + '/', so a subtree is a prefix.
create table clients.node (
    id uuid not null,
    row_version integer not null,
    client_id uuid not null,
    parent_id uuid,
    name varchar(400) not null,
    path varchar(1000) not null,
    changed_at timestamp with time zone not null,
    changed_by_name varchar(400) not null,
    constraint node_pk primary key (id),
    constraint node_name_uk unique (parent_id, name),
    constraint node_client_fk foreign key (client_id) references clients.client (id),
    constraint node_parent_fk foreign key (parent_id) references clients.node (id)
);
create index node_client_ix on clients.node (client_id, path);

-- Features stand as ';shop;cafe;', so that one of them is found between its marks. The search text is code, name and
-- address in lower case, made by the application: what lower() knows of Cyrillic depends on a database's locale.
create table clients.outlet (
    id uuid not null,
    row_version integer not null,
    client_id uuid not null,
    node_id uuid not null,
    code varchar(400) not null,
    name varchar(400) not null,
    address varchar(1000) not null,
    region varchar(400) not null,
    format varchar(400) not null,
    features varchar(1000) not null,
    time_zone varchar(400) not null,
    latitude numeric(9, 6),
    longitude numeric(9, 6),
    opening_hours varchar(10000) not null,
    active boolean not null,
    search_text varchar(2000) not null,
    changed_at timestamp with time zone not null,
    changed_by_name varchar(400) not null,
    constraint outlet_pk primary key (id),
    constraint outlet_client_fk foreign key (client_id) references clients.client (id),
    constraint outlet_node_fk foreign key (node_id) references clients.node (id),
    constraint outlet_code_uk unique (client_id, code),
    constraint outlet_position_ck check ((latitude is null) = (longitude is null))
);
create index outlet_node_ix on clients.outlet (node_id);
create index outlet_region_ix on clients.outlet (client_id, region);
create index outlet_name_ix on clients.outlet (client_id, name);
