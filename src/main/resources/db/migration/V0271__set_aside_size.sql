-- How much there is of what was set aside, so that lists tell it without reading it; nothing is known of the number of
-- answers and photos of older ones until somebody reads them.
alter table reports.set_aside add column content_size integer;
update reports.set_aside set content_size = length(content);
alter table reports.set_aside alter column content_size set not null;
alter table reports.set_aside add column answers integer;
alter table reports.set_aside add column photos integer;
