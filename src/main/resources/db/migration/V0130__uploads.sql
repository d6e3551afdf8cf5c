-- Photos that are still coming in, part by part. The bytes lie in a file; only what the row counts is certain.
create table reports.upload (
    evidence_id uuid not null,
    visit_id uuid not null,
    original_sha256 varchar(64) not null,
    size_bytes bigint not null,
    received_bytes bigint not null,
    changed_at timestamp with time zone not null,
    constraint upload_pk primary key (evidence_id),
    constraint upload_report_fk foreign key (visit_id) references reports.report (visit_id)
);
create index upload_changed_ix on reports.upload (changed_at);
