-- When the last answer or photo of a submission was captured, and whether only the phone's clock says so.
alter table reports.submission add column captured_at timestamp with time zone;
alter table reports.submission add column captured_by_phone boolean;
alter table reports.submission add column captured_in_time boolean;
