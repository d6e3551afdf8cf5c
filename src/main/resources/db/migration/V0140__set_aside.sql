-- Who has ever opened the report of a visit: what they bring later is kept, whoever has the visit then.
create table reports.reporter (
    visit_id uuid not null,
    shopper_id uuid not null,
    shopper_name varchar(400) not null,
    opened_at timestamp with time zone not null,
    constraint reporter_pk primary key (visit_id, shopper_id)
);
insert into reports.reporter (visit_id, shopper_id, shopper_name, opened_at)
select visit_id, shopper_id, '', opened_at from reports.report;

-- Reports that came when the visit could not take them: whole as the phone sent them, apart from the report.
create table reports.set_aside (
    id uuid not null,
    submission_id uuid not null,
    visit_id uuid not null,
    shopper_id uuid not null,
    shopper_name varchar(400) not null,
    reason varchar(40) not null,
    content text not null,
    content_sha256 varchar(64) not null,
    kept_at timestamp with time zone not null,
    settled_at timestamp with time zone,
    settled_by_name varchar(400),
    constraint set_aside_pk primary key (id),
    constraint set_aside_content_uk unique (submission_id, content_sha256),
    constraint set_aside_reason_ck
        check (reason in ('OTHER_CONTENT', 'HANDED_IN', 'REASSIGNED', 'CANCELLED', 'ENDED'))
);
create index set_aside_visit_ix on reports.set_aside (visit_id);
create index set_aside_settled_ix on reports.set_aside (settled_at);

create table reports.set_aside_photo (
    set_aside_id uuid not null,
    evidence_id uuid not null,
    question varchar(400) not null,
    original_sha256 varchar(64) not null,
    stored_sha256 varchar(64) not null,
    width integer not null,
    height integer not null,
    captured_at timestamp with time zone not null,
    received_at timestamp with time zone not null,
    constraint set_aside_photo_pk primary key (set_aside_id, evidence_id),
    constraint set_aside_photo_fk foreign key (set_aside_id) references reports.set_aside (id)
);
