-- Only visits by one checklist in one major version compare: facts know both.
alter table insight.visit_fact add column checklist_id uuid;
alter table insight.touchpoint_fact add column checklist_id uuid;
alter table insight.touchpoint_fact add column checklist_major integer;

-- [jooq ignore start]
update insight.visit_fact
set checklist_id = (
    select v.checklist_id from checklists.checklist_version v where v.id = insight.visit_fact.checklist_version_id);
update insight.touchpoint_fact
set checklist_id = (select f.checklist_id from insight.visit_fact f where f.visit_id = insight.touchpoint_fact.visit_id),
    checklist_major = (
        select f.checklist_major from insight.visit_fact f where f.visit_id = insight.touchpoint_fact.visit_id);
-- [jooq ignore stop]

alter table insight.visit_fact alter column checklist_id set not null;
alter table insight.touchpoint_fact alter column checklist_id set not null;
alter table insight.touchpoint_fact alter column checklist_major set not null;
