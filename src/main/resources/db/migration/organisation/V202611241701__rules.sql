-- Figures of law, statute and house rules: dated, with their source. A fraction has a second number.
create table organisation_rule (
  code text not null check (code ~ '^[a-z][a-z_]*$'),
  number int not null check (number > 0),
  of_number int check (of_number >= number),
  since date not null,
  until date,
  source text not null check (source <> '' and length(source) <= 300),
  primary key (code, since),
  check (until >= since),
  exclude using gist (code with =, daterange(since, until, '[]') with &&)
);
insert into organisation_rule (code, number, of_number, since, source) values
  ('branch_full_members', 3, null, '2018-10-28', '中国共产党支部工作条例（试行，2018 年，条文待核对）：有正式党员 3 人以上的，成立党支部'),
  ('branch_members', 50, null, '2018-10-28', '中国共产党支部工作条例（试行，2018 年，条文待核对）：党支部党员人数一般不超过 50 人'),
  ('joint_units', 5, null, '2018-10-28', '中国共产党支部工作条例（试行，2018 年，条文待核对）：联合党支部覆盖单位一般不超过 5 个'),
  ('committee_full_members', 7, null, '2018-10-28', '中国共产党支部工作条例（试行，2018 年，条文待核对）：有正式党员 7 人以上的党支部，应当设立党支部委员会'),
  ('committee_seats_least', 3, null, '2018-10-28', '中国共产党支部工作条例（试行，2018 年，条文待核对）：党支部委员会由 3 至 5 人组成'),
  ('committee_seats_most', 7, null, '2018-10-28', '中国共产党支部工作条例（试行，2018 年，条文待核对）：一般不超过 7 人'),
  ('term_years_branch', 5, null, '2018-10-28', '中国共产党支部工作条例（试行，2018 年，条文待核对）：村和社区党支部委员会每届任期 5 年'),
  ('term_years_other', 3, null, '2018-10-28', '中国共产党支部工作条例（试行，2018 年，条文待核对）：其他基层单位党支部委员会一般每届任期 3 年'),
  ('term_years_self_government', 5, null, '2026-01-01', '城市居民委员会组织法（2026 年施行，条文待核对）：居民委员会每届任期 5 年；业主委员会任期不超过 5 年（北京市物业管理条例，各地不同）'),
  ('election_present', 4, 5, '2020-07-13', '中国共产党基层组织选举工作条例（2020 年，条文待核对）：有选举权的到会人数不少于应到会人数的五分之四'),
  ('election_votes', 1, 2, '2020-07-13', '中国共产党基层组织选举工作条例（2020 年，条文待核对）：赞成票超过应到会有选举权人数的一半'),
  ('approval_days', 30, null, '2026-11-24', '本系统默认值，待责任人确认：上级党组织 30 天内批复'),
  ('filing_days', 7, null, '2026-11-24', '本系统默认值，待责任人确认：选举后 7 天内报上级备案'),
  ('meeting_days', 90, null, '2026-11-24', '本系统默认值：90 天内开过会才算在活动'),
  ('term_reminder_days', 60, null, '2026-11-24', '本系统默认值：任期满前 60 天提醒'),
  ('environment_members', 5, null, '2026-11-24', '环境和物业管理委员会不少于 5 人、单数（山东做法，本地依据待登记）');
