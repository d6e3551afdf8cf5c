create schema reports;

create sequence reports.receipt_number start with 1;

create table reports.report (
    visit_id uuid not null,
    row_version integer not null,
    client_id uuid not null,
    shopper_id uuid not null,
    checklist_version_id uuid not null,
    outlet_code varchar(400) not null,
    features varchar(1000) not null,
    opened_at timestamp with time zone not null,
    submitted_at timestamp with time zone,
    constraint report_pk primary key (visit_id)
);

-- One row per question; the id is made on the phone and a repeated upsert changes nothing.
create table reports.answer (
    id uuid not null,
    visit_id uuid not null,
    question varchar(400) not null,
    "value" varchar(10000),
    comment varchar(10000) not null,
    note varchar(10000) not null,
    revision integer not null,
    captured_at timestamp with time zone not null,
    elapsed_ms bigint,
    received_at timestamp with time zone not null,
    constraint answer_pk primary key (id),
    constraint answer_report_fk foreign key (visit_id) references reports.report (visit_id),
    constraint answer_question_uk unique (visit_id, question)
);

create table reports.evidence (
    id uuid not null,
    visit_id uuid not null,
    question varchar(400) not null,
    kind varchar(400) not null,
    original_sha256 varchar(400) not null,
    stored_sha256 varchar(400) not null,
    media_type varchar(400) not null,
    width integer not null,
    height integer not null,
    size_bytes bigint not null,
    captured_at timestamp with time zone not null,
    received_at timestamp with time zone not null,
    removed_at timestamp with time zone,
    constraint evidence_pk primary key (id),
    constraint evidence_report_fk foreign key (visit_id) references reports.report (visit_id),
    constraint evidence_kind_ck check (kind in ('PHOTO', 'RECEIPT'))
);
create index evidence_visit_ix on reports.evidence (visit_id, question);
create index evidence_original_ix on reports.evidence (original_sha256);

-- The server's receipt of one submission; the id is made on the phone, so sending again gives the same receipt.
create table reports.submission (
    id uuid not null,
    visit_id uuid not null,
    revision integer not null,
    content_sha256 varchar(400) not null,
    receipt_number varchar(400) not null,
    received_at timestamp with time zone not null,
    late boolean not null,
    constraint submission_pk primary key (id),
    constraint submission_report_fk foreign key (visit_id) references reports.report (visit_id),
    constraint submission_receipt_uk unique (receipt_number)
);
create index submission_visit_ix on reports.submission (visit_id);

-- What a reviewer asked to be put right, question by question.
create table reports.returned_question (
    id uuid not null,
    visit_id uuid not null,
    question varchar(400) not null,
    message varchar(10000) not null,
    returned_at timestamp with time zone not null,
    returned_by uuid not null,
    answered_at timestamp with time zone,
    constraint returned_question_pk primary key (id),
    constraint returned_question_report_fk foreign key (visit_id) references reports.report (visit_id)
);
create index returned_question_visit_ix on reports.returned_question (visit_id);
