-- By how much the phone's clock was ahead of the server's when the report was sent; absent where the phone did not say.
alter table reports.submission add column clock_ahead_ms bigint;
