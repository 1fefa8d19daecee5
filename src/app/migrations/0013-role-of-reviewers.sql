insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('people.role', 'expert', '评审专家', 'reviewer', null, 14)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;
