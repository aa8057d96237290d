create table problem_kind (
  code text primary key check (code in ('ENQUIRY', 'REQUEST', 'COMPLAINT')),
  zh text not null check (zh <> ''),
  en text not null check (en <> ''),
  days int not null check (days between 1 and 365),
  source text not null check (source <> ''),
  since date not null
);
comment on table problem_kind is 'how many working days a kind of problem has, as the city set it';
insert into problem_kind (code, zh, en, days, source, since) values
  ('ENQUIRY', '咨询', 'enquiry', 3, '四川省12345政务服务便民热线管理办法：咨询 3 个工作日', '2026-01-01'),
  ('REQUEST', '求助、意见、建议', 'request, opinion or suggestion', 7, '四川省12345政务服务便民热线管理办法：求助、意见、建议 7 个工作日', '2026-01-01'),
  ('COMPLAINT', '投诉、举报', 'complaint or report', 15, '四川省12345政务服务便民热线管理办法：投诉、举报 15 个工作日', '2026-01-01');

create table problem_category (
  code text primary key check (code ~ '^[a-z][a-z_]{1,30}$'),
  zh text not null check (zh <> ''),
  en text not null check (en <> ''),
  about_zh text not null,
  about_en text not null,
  grouped text not null check (grouped <> ''),
  kind text not null references problem_kind (code),
  first_level text not null check (first_level in ('compound', 'community', 'street', 'district')),
  first_unit text check (first_unit <> '' and length(first_unit) <= 40),
  stop_zh text check (stop_zh <> ''),
  stop_en text check (stop_en <> ''),
  keywords text not null default '',
  gbt_30428 text check (gbt_30428 ~ '^[0-9]{4}$'),
  gbt_39666 text check (gbt_39666 ~ '^[0-9]{6}$'),
  position int not null,
  source text not null check (source <> ''),
  since date not null,
  ended_on date,
  check ((stop_zh is null) = (stop_en is null))
);
comment on table problem_category is 'what problems are about, who answers first, and what to do at once instead of writing; a city adds and changes rows';
comment on column problem_category.gbt_30428 is 'big and small class of GB/T 30428, where the city mapped it';
comment on column problem_category.gbt_39666 is 'class of GB/T 39666-2020, where the city mapped it';
insert into problem_category (code, zh, en, about_zh, about_en, grouped, kind, first_level, first_unit, stop_zh, stop_en, keywords, position, source, since)
select code, zh, en, about_zh, about_en, grouped, kind, first_level, first_unit, stop_zh, stop_en, keywords, position, 'set by Yuanba until the city decides', '2026-11-24'
from (values
  ('leak', '漏水、墙湿', 'leak or wet wall', '屋顶、外墙、水管漏水，墙上返潮', 'roof, outer wall or pipe leaks, a wall stays wet', '房屋', 'REQUEST', 'community', null, null, null, '漏水,渗水,墙湿,屋顶', 10),
  ('drain', '下水道堵、返水', 'blocked drain', '厨房、厕所、院坝的下水道堵了或者返水', 'a drain is blocked or comes back up', '房屋', 'REQUEST', 'community', null, null, null, '下水道,返水,堵', 20),
  ('gas', '煤气味', 'smell of gas', '闻到煤气味', 'it smells of gas', '安全', 'REQUEST', 'street', '燃气公司', '闻到煤气味：先关阀门、开窗，不开灯、不点火，人到屋外打 119。不要在这里等回复。', 'Smell of gas: close the valve, open windows, switch nothing on, go outside and call 119. Do not wait for an answer here.', '煤气,燃气,天然气', 30),
  ('wiring', '电线、漏电', 'wiring', '电线垂下来、电表箱坏了、漏电', 'hanging wires, a broken meter box, leaking current', '安全', 'REQUEST', 'community', '供电公司', '漏电、电线掉下来：人离远，不要碰，打 95598；有人触电打 120。', 'A fallen or leaking wire: keep away, do not touch it, call 95598; somebody hurt: 120.', '电线,漏电,电表', 40),
  ('lift', '电梯', 'lift', '电梯坏了、有异响、停在半路', 'a lift is broken, noisy or stops between floors', '安全', 'REQUEST', 'community', null, '有人困在电梯里：按梯里的报警键，或者打 119，不要扒门。', 'Somebody is caught in a lift: press its alarm or call 119, do not force the door.', '电梯', 50),
  ('fire_lane', '消防通道堵了', 'blocked fire lane', '车和杂物堵住消防通道、楼道', 'cars or things block a fire lane or a stairway', '安全', 'COMPLAINT', 'community', null, '着火了：打 119，先离开。', 'Fire: leave, and call 119.', '消防,通道,杂物', 60),
  ('light', '灯不亮', 'light out', '楼道灯、院坝灯不亮', 'a light in a stairway or the yard is out', '院坝', 'REQUEST', 'compound', null, null, null, '路灯,楼道灯', 70),
  ('parking', '停车、堵门', 'parking', '乱停车、电动车堵门、充电', 'cars or e-bikes where they block the way', '院坝', 'REQUEST', 'compound', null, null, null, '停车,电动车,充电', 80),
  ('rubbish', '垃圾、清洁', 'rubbish', '垃圾没有清、乱堆、有臭味', 'rubbish is not cleared', '院坝', 'REQUEST', 'compound', null, null, null, '垃圾,清洁', 90),
  ('trees', '树枝、绿化', 'trees', '树枝压线、挡窗、要倒', 'branches on wires or windows, a tree about to fall', '院坝', 'REQUEST', 'community', null, null, null, '树枝,绿化', 100),
  ('noise', '吵', 'noise', '跳舞、装修、店铺、机器声音大', 'music, building work, shops or machines', '邻里', 'COMPLAINT', 'community', null, null, null, '噪声,跳舞,装修', 110),
  ('pets', '猫狗', 'pets', '不牵绳、乱拉、叫', 'no lead, dirt, barking', '邻里', 'REQUEST', 'compound', null, null, null, '狗,猫,宠物', 120),
  ('elder', '老人、残疾人照顾', 'care', '老人、残疾人需要照看、坡道、扶手', 'care, ramps, handrails for the old and disabled', '生活', 'REQUEST', 'community', null, '有人受伤、晕倒：打 120。', 'Somebody is hurt or unconscious: call 120.', '老人,残疾人,坡道', 130),
  ('management', '物业服务', 'property management', '物业不做事、收费不清楚', 'the manager does nothing, charges are unclear', '物业', 'COMPLAINT', 'street', null, null, null, '物业,收费', 140),
  ('policy', '问政策、问办事', 'a question', '加装电梯补贴、低保、证件怎么办', 'subsidies, benefits, papers', '咨询', 'ENQUIRY', 'community', null, null, null, '政策,补贴,咨询', 150),
  ('idea', '提建议', 'a suggestion', '对院落、社区有什么想法', 'an idea for the yard or community', '咨询', 'REQUEST', 'community', null, null, null, '建议', 160),
  ('other', '别的事', 'something else', '上面都不是', 'none of the above', '其他', 'REQUEST', 'community', null, null, null, '', 170)
) as v (code, zh, en, about_zh, about_en, grouped, kind, first_level, first_unit, stop_zh, stop_en, keywords, position);

create table problem_question (
  category text not null references problem_category (code) on update cascade,
  code text not null check (code ~ '^[a-z][a-z_]{1,30}$'),
  zh text not null check (zh <> ''),
  en text not null check (en <> ''),
  datatype text not null check (datatype in ('string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist')),
  required boolean not null,
  choices text[] not null default '{}',
  choices_en text[] not null default '{}',
  choice_codes text[] not null default '{}',
  position int not null check (position > 0),
  primary key (category, code),
  unique (category, position),
  check (cardinality(choices) = cardinality(choice_codes) and cardinality(choices_en) = cardinality(choice_codes)),
  check ((datatype in ('singlevaluelist', 'multivaluelist')) = (cardinality(choices) > 0))
);
comment on table problem_question is 'what a category asks besides what and where; residents may leave all of it out, other systems must send what is required';
insert into problem_question (category, code, zh, en, datatype, required, choices, choices_en, choice_codes, position) values
  ('leak', 'since', '从什么时候开始', 'since when', 'string', false, '{}', '{}', '{}', 1),
  ('leak', 'worse', '下雨时更厉害吗', 'is it worse when it rains', 'singlevaluelist', false, '{更厉害,一样,说不清}', '{worse,the same,not sure}', '{yes,no,unsure}', 2),
  ('lift', 'caught', '现在有没有人困在里面', 'is anybody caught inside', 'singlevaluelist', true, '{没有,有}', '{no,yes}', '{no,yes}', 1),
  ('noise', 'hours', '一般在什么时候', 'at what hours', 'multivaluelist', false, '{早上,白天,晚上,半夜}', '{morning,day,evening,night}', '{morning,day,evening,night}', 1);

create table problem_rule (
  code text primary key,
  value int not null,
  source text not null check (source <> ''),
  since date not null
);
comment on table problem_rule is 'days, metres and limits, kept as data; a city changes the value and says why';
insert into problem_rule (code, value, source, since) values
  ('reopen_days', 10, 'set by Yuanba until the city decides: ten days after the answer, as DIGIT', '2026-11-24'),
  ('judge_days', 10, 'set by Yuanba: without a word in ten days it is closed unjudged', '2026-11-24'),
  ('contact_days', 90, 'set by Yuanba: contacts go 90 days after a problem ended, as the form promises', '2026-11-24'),
  ('extension_days', 15, 'set by Yuanba: no extension is longer, in working days', '2026-11-24'),
  ('due_soon_days', 1, 'set by Yuanba: working days left that count as due soon', '2026-11-24'),
  ('similar_days', 60, 'set by Yuanba: older problems are not suggested as the same', '2026-11-24'),
  ('nearest_metres', 150, 'set by Yuanba: a point outside every outline goes to the nearest compound within', '2026-11-24'),
  ('per_address', 20, 'set by Yuanba: reports from one address in ten minutes', '2026-11-24'),
  ('per_place', 120, 'set by Yuanba: reports for one compound in ten minutes, without staff', '2026-11-24'),
  ('per_account', 300, 'set by Yuanba: reports taken down by one account in ten minutes', '2026-11-24'),
  ('lookups_per_address', 40, 'set by Yuanba: tries to open a problem by its number from one address in ten minutes', '2026-11-24');

create table problem_reason (
  code text primary key check (code ~ '^[a-z][a-z_]{1,30}$'),
  use text not null check (use in ('CANNOT', 'NOT_ACCEPTED')),
  zh text not null check (zh <> ''),
  en text not null check (en <> ''),
  position int not null,
  source text not null check (source <> ''),
  since date not null
);
comment on table problem_reason is 'why something cannot be solved at this level, or is not accepted: honest ends, counted by reason';
insert into problem_reason (code, use, zh, en, position, source, since) values
  ('policy', 'CANNOT', '政策现在不允许', 'current policy does not allow it', 10, 'set by Yuanba until the city decides', '2026-11-24'),
  ('duty', 'CANNOT', '不归这一级管', 'another level is responsible', 20, 'set by Yuanba until the city decides', '2026-11-24'),
  ('owners', 'CANNOT', '要业主自己商量决定', 'the owners have to decide it', 30, 'set by Yuanba until the city decides', '2026-11-24'),
  ('money', 'CANNOT', '现在没有这笔钱', 'there is no money for it now', 40, 'set by Yuanba until the city decides', '2026-11-24'),
  ('technical', 'CANNOT', '现在的条件做不到', 'it is not possible as things stand', 50, 'set by Yuanba until the city decides', '2026-11-24'),
  ('private', 'CANNOT', '是两家之间的事，劝过了', 'it lies between two parties, mediation was tried', 60, 'set by Yuanba until the city decides', '2026-11-24'),
  ('petition', 'NOT_ACCEPTED', '应走信访渠道', 'belongs to the petition offices', 10, '信访工作条例', '2026-11-24'),
  ('court', 'NOT_ACCEPTED', '已在法院、仲裁或复议', 'is before a court or arbitration', 20, '北京市接诉即办工作条例 11', '2026-11-24'),
  ('emergency', 'NOT_ACCEPTED', '属于 110、119、120 管', 'belongs to the emergency lines', 30, '北京市接诉即办工作条例 11', '2026-11-24'),
  ('repeated', 'NOT_ACCEPTED', '已经答复过，没有新情况', 'was answered before, nothing is new', 40, '北京市接诉即办工作条例 11', '2026-11-24'),
  ('unlawful', 'NOT_ACCEPTED', '要办的事不合法', 'what is asked is not lawful', 50, '北京市接诉即办工作条例 11', '2026-11-24'),
  ('unclear', 'NOT_ACCEPTED', '看不出是什么事，也联系不上', 'not clear, and nobody can be asked', 60, 'set by Yuanba until the city decides', '2026-11-24');
