create function youju_closed_once() returns trigger language plpgsql as $$
declare
  closed timestamptz := new.known_to;
begin
  new.known_to := old.known_to;
  if old.known_to <> 'infinity' or closed = 'infinity' or closed <= old.known_from or new is distinct from old then
    raise exception 'a version in % changes once, when the next one replaces it', tg_table_name
      using errcode = 'insufficient_privilege';
  end if;
  new.known_to := closed;
  return new;
end $$;

create extension if not exists btree_gist;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('organisations.kind', 'enterprise', '企业', 'Enterprise', null, 1),
  ('organisations.kind', 'university', '高等院校', 'University', null, 2),
  ('organisations.kind', 'institute', '科研机构', 'Research institute', null, 3),
  ('organisations.kind', 'hospital', '医疗卫生机构', 'Hospital', null, 4),
  ('organisations.kind', 'government', '机关', 'Government', null, 5),
  ('organisations.kind', 'other', '其他', 'Other', null, 6)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('organisations.nature', '010', '机关法人', 'Government body', null, 1),
  ('organisations.nature', '011', '国家级机关法人', 'National government body', '010', 2),
  ('organisations.nature', '012', '省级机关法人', 'Provincial government body', '010', 3),
  ('organisations.nature', '013', '市级机关法人', 'City government body', '010', 4),
  ('organisations.nature', '014', '县级及以下机关法人', 'County government body', '010', 5),
  ('organisations.nature', '020', '事业法人', 'Public institution', null, 6),
  ('organisations.nature', '021', '科研机构', 'Research institute', '020', 7),
  ('organisations.nature', '022', '高等院校', 'University', '020', 8),
  ('organisations.nature', '023', '医疗卫生机构', 'Hospital', '020', 9),
  ('organisations.nature', '024', '其他事业法人', 'Other public institution', '020', 10),
  ('organisations.nature', '030', '社团法人', 'Association', null, 11),
  ('organisations.nature', '100', '内资企业', 'Domestic enterprise', null, 12),
  ('organisations.nature', '110', '国有企业', 'State-owned enterprise', '100', 13),
  ('organisations.nature', '120', '集体企业', 'Collective enterprise', '100', 14),
  ('organisations.nature', '130', '股份合作企业', 'Joint-stock cooperative', '100', 15),
  ('organisations.nature', '140', '联营企业', 'Associated enterprise', '100', 16),
  ('organisations.nature', '150', '有限责任公司', 'Limited liability company', '100', 17),
  ('organisations.nature', '160', '股份有限公司', 'Company limited by shares', '100', 18),
  ('organisations.nature', '170', '私营企业', 'Private enterprise', '100', 19),
  ('organisations.nature', '180', '其他内资企业', 'Other domestic enterprise', '100', 20),
  ('organisations.nature', '200', '港澳台商投资企业', 'Hong Kong, Macao, Taiwan invested', null, 21),
  ('organisations.nature', '210', '港澳台合资经营企业', 'Joint venture (HMT)', '200', 22),
  ('organisations.nature', '220', '港澳台合作经营企业', 'Cooperative venture (HMT)', '200', 23),
  ('organisations.nature', '230', '港澳台商独资企业', 'Wholly owned (HMT)', '200', 24),
  ('organisations.nature', '240', '港澳台商投资股份有限公司', 'Company by shares (HMT)', '200', 25),
  ('organisations.nature', '300', '外商投资企业', 'Foreign invested', null, 26),
  ('organisations.nature', '310', '中外合资经营企业', 'Joint venture (foreign)', '300', 27),
  ('organisations.nature', '320', '中外合作经营企业', 'Cooperative venture (foreign)', '300', 28),
  ('organisations.nature', '330', '外资企业', 'Wholly foreign owned', '300', 29),
  ('organisations.nature', '340', '外商投资股份有限公司', 'Company by shares (foreign)', '300', 30),
  ('organisations.nature', '400', '个体经营', 'Sole trader', null, 31)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('contracts.type', '1', '技术开发', 'Development', null, 1),
  ('contracts.type', '2', '技术转让', 'Transfer', null, 2),
  ('contracts.type', '3', '技术许可', 'Licence', null, 3),
  ('contracts.type', '4', '技术咨询', 'Consulting', null, 4),
  ('contracts.type', '5', '技术服务', 'Service', null, 5)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('contracts.subtype', '11', '委托开发', 'Commissioned development', null, 1),
  ('contracts.subtype', '12', '合作开发', 'Joint development', null, 2),
  ('contracts.subtype', '21', '专利权转让', 'Patent transfer', null, 3),
  ('contracts.subtype', '22', '专利申请权转让', 'Patent application transfer', null, 4),
  ('contracts.subtype', '23', '技术秘密转让', 'Know-how transfer', null, 5),
  ('contracts.subtype', '24', '计算机软件著作权转让', 'Software copyright transfer', null, 6),
  ('contracts.subtype', '25', '集成电路布图设计专有权转让', 'Circuit layout transfer', null, 7),
  ('contracts.subtype', '26', '植物新品种权转让', 'Plant variety transfer', null, 8),
  ('contracts.subtype', '27', '生物、医药新品种权转让', 'Biological or drug variety transfer', null, 9),
  ('contracts.subtype', '31', '专利实施许可', 'Patent licence', null, 10),
  ('contracts.subtype', '32', '专利申请实施许可', 'Patent application licence', null, 11),
  ('contracts.subtype', '33', '技术秘密使用许可', 'Know-how licence', null, 12),
  ('contracts.subtype', '34', '计算机软件著作权许可', 'Software copyright licence', null, 13),
  ('contracts.subtype', '35', '集成电路布图设计专有权许可', 'Circuit layout licence', null, 14),
  ('contracts.subtype', '36', '植物新品种实施许可', 'Plant variety licence', null, 15),
  ('contracts.subtype', '41', '技术咨询', 'Consulting', null, 16),
  ('contracts.subtype', '51', '一般技术服务', 'General service', null, 17),
  ('contracts.subtype', '52', '技术培训', 'Training', null, 18),
  ('contracts.subtype', '53', '技术中介', 'Intermediation', null, 19)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('contracts.office', '01', '市本级登记处', 'City office', null, 1),
  ('contracts.office', '02', '姑苏登记处', 'Gusu office', null, 2),
  ('contracts.office', '03', '高新区登记处', 'New District office', null, 3),
  ('contracts.office', '04', '吴中登记处', 'Wuzhong office', null, 4),
  ('contracts.office', '05', '相城登记处', 'Xiangcheng office', null, 5),
  ('contracts.office', '06', '吴江登记处', 'Wujiang office', null, 6),
  ('contracts.office', '07', '园区登记处', 'Industrial Park office', null, 7),
  ('contracts.office', '08', '常熟登记处', 'Changshu office', null, 8),
  ('contracts.office', '09', '张家港登记处', 'Zhangjiagang office', null, 9),
  ('contracts.office', '10', '昆山登记处', 'Kunshan office', null, 10),
  ('contracts.office', '11', '太仓登记处', 'Taicang office', null, 11)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('contracts.currency', 'CNY', '人民币', 'Renminbi', null, 1),
  ('contracts.currency', 'USD', '美元', 'US dollar', null, 2),
  ('contracts.currency', 'EUR', '欧元', 'Euro', null, 3),
  ('contracts.currency', 'JPY', '日元', 'Yen', null, 4),
  ('contracts.currency', 'GBP', '英镑', 'Pound sterling', null, 5),
  ('contracts.currency', 'HKD', '港元', 'Hong Kong dollar', null, 6),
  ('contracts.currency', 'KRW', '韩元', 'Won', null, 7),
  ('contracts.currency', 'SGD', '新加坡元', 'Singapore dollar', null, 8),
  ('contracts.currency', 'CHF', '瑞士法郎', 'Swiss franc', null, 9)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('contracts.payment', 'once', '一次总算、一次总付', 'Fixed sum, paid at once', null, 1),
  ('contracts.payment', 'instalments', '一次总算、分期支付', 'Fixed sum, in instalments', null, 2),
  ('contracts.payment', 'royalty', '提成支付', 'Royalty', null, 3),
  ('contracts.payment', 'entryAndRoyalty', '提成支付附加预付入门费', 'Entry fee and royalty', null, 4),
  ('contracts.payment', 'other', '其他方式', 'Other', null, 5)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('contracts.deduction', 'equipment', '设备', 'Equipment', null, 1),
  ('contracts.deduction', 'instruments', '仪器', 'Instruments', null, 2),
  ('contracts.deduction', 'parts', '零部件', 'Parts', null, 3),
  ('contracts.deduction', 'materials', '原材料', 'Raw materials', null, 4),
  ('contracts.deduction', 'other', '其他非技术性费用', 'Other non-technical cost', null, 5)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('contracts.receipt', 'price', '价款', 'Price', null, 1),
  ('contracts.receipt', 'royalty', '使用费', 'Royalty', null, 2),
  ('contracts.receipt', 'fee', '报酬', 'Fee', null, 3)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('contracts.intellectualProperty', 'knowHow', '技术秘密', 'Know-how', null, 1),
  ('contracts.intellectualProperty', 'invention', '发明专利', 'Invention patent', null, 2),
  ('contracts.intellectualProperty', 'utilityModel', '实用新型专利', 'Utility model', null, 3),
  ('contracts.intellectualProperty', 'design', '外观设计专利', 'Design', null, 4),
  ('contracts.intellectualProperty', 'software', '计算机软件著作权', 'Software copyright', null, 5),
  ('contracts.intellectualProperty', 'circuit', '集成电路布图设计专有权', 'Circuit layout', null, 6),
  ('contracts.intellectualProperty', 'plant', '植物新品种权', 'Plant variety', null, 7),
  ('contracts.intellectualProperty', 'drug', '生物、医药新品种权', 'Biological or drug variety', null, 8),
  ('contracts.intellectualProperty', 'none', '未涉及知识产权', 'None', null, 9)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('contracts.field', '01', '电子信息', 'Electronics and information', null, 1),
  ('contracts.field', '02', '航空航天', 'Aerospace', null, 2),
  ('contracts.field', '03', '先进制造', 'Advanced manufacturing', null, 3),
  ('contracts.field', '04', '生物、医药和医疗器械', 'Biology, drugs, medical devices', null, 4),
  ('contracts.field', '05', '新材料及其应用', 'New materials', null, 5),
  ('contracts.field', '06', '新能源与高效节能', 'New energy and efficiency', null, 6),
  ('contracts.field', '07', '环境保护与资源综合利用', 'Environment and resources', null, 7),
  ('contracts.field', '08', '核应用', 'Nuclear applications', null, 8),
  ('contracts.field', '09', '农业', 'Agriculture', null, 9),
  ('contracts.field', '10', '现代交通', 'Transport', null, 10),
  ('contracts.field', '11', '城市建设与社会发展', 'Urban and social development', null, 11)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('contracts.plan', 'national', '国家计划', 'National programme', null, 1),
  ('contracts.plan', 'ministry', '部门计划', 'Ministry programme', null, 2),
  ('contracts.plan', 'province', '省（自治区、直辖市）计划', 'Provincial programme', null, 3),
  ('contracts.plan', 'local', '地市县计划', 'City or county programme', null, 4),
  ('contracts.plan', 'none', '计划外', 'No programme', null, 5)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('contracts.goal', '01', '环境保护、生态建设及污染防治', 'Environment', null, 1),
  ('contracts.goal', '02', '能源生产、分配和合理利用', 'Energy', null, 2),
  ('contracts.goal', '03', '卫生事业发展', 'Health', null, 3),
  ('contracts.goal', '04', '教育事业发展', 'Education', null, 4),
  ('contracts.goal', '05', '基础设施以及城市和农村规划', 'Infrastructure and planning', null, 5),
  ('contracts.goal', '06', '社会发展和社会服务', 'Social development', null, 6),
  ('contracts.goal', '07', '地球和大气层的探索与利用', 'Earth and atmosphere', null, 7),
  ('contracts.goal', '08', '民用空间探测及开发', 'Civil space', null, 8),
  ('contracts.goal', '09', '农林牧渔业发展', 'Agriculture, forestry, fishery', null, 9),
  ('contracts.goal', '10', '工商业发展', 'Industry and commerce', null, 10),
  ('contracts.goal', '11', '非定向研究', 'Non-oriented research', null, 11),
  ('contracts.goal', '12', '其他民用目标', 'Other civil goals', null, 12),
  ('contracts.goal', '13', '国防', 'Defence', null, 13)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('contracts.country', '110', '中国香港', 'Hong Kong, China', null, 1),
  ('contracts.country', '111', '印度', 'India', null, 2),
  ('contracts.country', '115', '以色列', 'Israel', null, 3),
  ('contracts.country', '116', '日本', 'Japan', null, 4),
  ('contracts.country', '121', '中国澳门', 'Macao, China', null, 5),
  ('contracts.country', '122', '马来西亚', 'Malaysia', null, 6),
  ('contracts.country', '132', '新加坡', 'Singapore', null, 7),
  ('contracts.country', '133', '韩国', 'Korea', null, 8),
  ('contracts.country', '143', '中国台湾', 'Taiwan, China', null, 9),
  ('contracts.country', '302', '丹麦', 'Denmark', null, 10),
  ('contracts.country', '303', '英国', 'United Kingdom', null, 11),
  ('contracts.country', '304', '德国', 'Germany', null, 12),
  ('contracts.country', '305', '法国', 'France', null, 13),
  ('contracts.country', '307', '意大利', 'Italy', null, 14),
  ('contracts.country', '309', '荷兰', 'Netherlands', null, 15),
  ('contracts.country', '330', '瑞典', 'Sweden', null, 16),
  ('contracts.country', '331', '瑞士', 'Switzerland', null, 17),
  ('contracts.country', '501', '加拿大', 'Canada', null, 18),
  ('contracts.country', '502', '美国', 'United States', null, 19),
  ('contracts.country', '601', '澳大利亚', 'Australia', null, 20),
  ('contracts.country', '999', '其他国家（地区）', 'Other', null, 21)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('vouchers.kind', 'transfer', '技术转移', 'Technology transfer', null, 1),
  ('vouchers.kind', 'research', '研发资源', 'R&D resources', null, 2)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('vouchers.role', 'receiver', '吸纳方', 'Receiver', null, 1),
  ('vouchers.role', 'supplier', '输出方', 'Supplier', null, 2),
  ('vouchers.role', 'agency', '技术转移机构', 'Transfer agency', null, 3),
  ('vouchers.role', 'broker', '技术经纪人', 'Technology broker', null, 4),
  ('vouchers.role', 'platform', '平台运营方', 'Platform operator', null, 5),
  ('vouchers.role', 'user', '研发资源用户', 'User of R&D resources', null, 6)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('vouchers.tier', 'general', '普惠', 'General', null, 1),
  ('vouchers.tier', 'major', '重大', 'Major', null, 2)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('vouchers.level', 'province', '省级', 'Province', null, 1),
  ('vouchers.level', 'city', '市级', 'City', null, 2),
  ('vouchers.level', 'district', '县（市、区）级', 'District', null, 3)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('vouchers.evidence', 'invoice', '发票', 'Invoice', null, 1),
  ('vouchers.evidence', 'slip', '银行回单', 'Bank slip', null, 2),
  ('vouchers.evidence', 'settlement', '系统内结算记录', 'Settlement held here', null, 3)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('vouchers.applicantClass', 'enterprise', '企业', 'Enterprise', null, 1),
  ('vouchers.applicantClass', 'team', '创业团队', 'Start-up team', null, 2)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('vouchers.redemption', 'byUser', '用户兑付', 'By the user', null, 1),
  ('vouchers.redemption', 'byProvider', '服务机构兑付', 'By the provider', null, 2)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('vouchers.service', 'testing', '检验检测', 'Testing', null, 1),
  ('vouchers.service', 'analysis', '分析测试', 'Analysis', null, 2),
  ('vouchers.service', 'instrument', '仪器共享使用', 'Use of an instrument', null, 3),
  ('vouchers.service', 'pilot', '中试与加工', 'Pilot production', null, 4),
  ('vouchers.service', 'design', '研发设计', 'Research and design', null, 5),
  ('vouchers.service', 'computing', '科学计算与数据', 'Computing and data', null, 6),
  ('vouchers.service', 'other', '其他研发服务', 'Other', null, 7)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('vouchers.step', 'base', '补助基数', 'Base', null, 1),
  ('vouchers.step', 'rate', '按比例计算', 'At the rate', null, 2),
  ('vouchers.step', 'total', '各项合计', 'Together', null, 3),
  ('vouchers.step', 'cap', '单位年度上限余额', 'Left of the cap', null, 4),
  ('vouchers.step', 'stack', '各级叠加上限余额', 'Left of the stacking cap', null, 5),
  ('vouchers.step', 'face', '创新券面额', 'Face value of the voucher', null, 6),
  ('vouchers.step', 'budget', '预算余额', 'Left in the budget', null, 7),
  ('vouchers.step', 'amount', '补助额', 'Amount', null, 8)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('hightech.field', '1', '电子信息', 'Electronics and information', null, 1),
  ('hightech.field', '2', '生物与新医药', 'Biology and new medicine', null, 2),
  ('hightech.field', '3', '航空航天', 'Aerospace', null, 3),
  ('hightech.field', '4', '新材料', 'New materials', null, 4),
  ('hightech.field', '5', '高技术服务', 'High-tech services', null, 5),
  ('hightech.field', '6', '新能源与节能', 'New energy and saving', null, 6),
  ('hightech.field', '7', '资源与环境', 'Resources and environment', null, 7),
  ('hightech.field', '8', '先进制造与自动化', 'Advanced manufacturing', null, 8)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('hightech.property', 'I', 'Ⅰ类', 'Class I', null, 1),
  ('hightech.property', 'invention', '发明专利（含国防专利）', 'Invention patent', 'I', 2),
  ('hightech.property', 'plant', '植物新品种', 'Plant variety', 'I', 3),
  ('hightech.property', 'crop', '国家级农作物品种', 'National crop variety', 'I', 4),
  ('hightech.property', 'drug', '国家新药', 'New drug', 'I', 5),
  ('hightech.property', 'herbal', '国家一级中药保护品种', 'Protected herbal medicine', 'I', 6),
  ('hightech.property', 'circuit', '集成电路布图设计专有权', 'Circuit layout', 'I', 7),
  ('hightech.property', 'II', 'Ⅱ类', 'Class II', null, 8),
  ('hightech.property', 'utility', '实用新型专利', 'Utility model', 'II', 9),
  ('hightech.property', 'design', '外观设计专利', 'Design', 'II', 10),
  ('hightech.property', 'software', '软件著作权', 'Software copyright', 'II', 11)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('hightech.acquisition', 'own', '自主研发', 'Own development', null, 1),
  ('hightech.acquisition', 'bought', '受让', 'Bought', null, 2),
  ('hightech.acquisition', 'given', '受赠', 'Given', null, 3),
  ('hightech.acquisition', 'merged', '并购', 'Merger', null, 4)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('hightech.formItem', 'application', '认定申请书（签字、盖章）', 'Application form', null, 1),
  ('hightech.formItem', 'licence', '营业执照等注册登记证件', 'Licence', null, 2),
  ('hightech.formItem', 'property', '知识产权、科研项目、成果转化等证明', 'Proof of property and results', null, 3),
  ('hightech.formItem', 'product', '高新技术产品（服务）关键技术说明', 'Account of key technology', null, 4),
  ('hightech.formItem', 'staff', '职工和科技人员情况说明', 'Account of staff', null, 5),
  ('hightech.formItem', 'audit', '研发费用和高新收入专项审计（鉴证）报告', 'Special audit', null, 6),
  ('hightech.formItem', 'accounts', '近三年财务会计报告', 'Accounts of three years', null, 7),
  ('hightech.formItem', 'tax', '近三年企业所得税年度纳税申报表', 'Tax returns of three years', null, 8)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('hightech.exemption', 'closed', '注销', 'Closed', null, 1),
  ('hightech.exemption', 'bankrupt', '破产', 'Bankrupt', null, 2),
  ('hightech.exemption', 'ceased', '关停', 'Ceased to operate', null, 3),
  ('hightech.exemption', 'moved', '迁出本市', 'Moved away', null, 4)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('sme.route', 'points', '综合评价', 'By points', null, 1),
  ('sme.route', 'direct', '直接确认', 'Directly', null, 2)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('sme.spotCheck', 'meets', '符合条件', 'Meets the conditions', null, 1),
  ('sme.spotCheck', 'mends', '填报有误，已更正', 'Mended: it was filled in wrongly', null, 2),
  ('sme.spotCheck', 'fails', '不符合条件', 'Falls short', null, 3)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('instruments.source', 'city', '本市', 'The city', null, 1),
  ('instruments.source', 'shanghai', '上海', 'Shanghai', null, 2),
  ('instruments.source', 'g60', 'G60 科创走廊', 'G60 corridor', null, 3),
  ('instruments.source', 'yangtze', '长江经济带其他城市', 'Elsewhere along the Yangtze', null, 4)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('instruments.grade', 'excellent', '优秀', 'Excellent', null, 1),
  ('instruments.grade', 'good', '良好', 'Good', null, 2),
  ('instruments.grade', 'fair', '合格', 'Fair', null, 3),
  ('instruments.grade', 'poor', '较差', 'Poor', null, 4)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('instruments.origin', 'CN', '中国', 'China', null, 1),
  ('instruments.origin', 'US', '美国', 'United States', null, 2),
  ('instruments.origin', 'DE', '德国', 'Germany', null, 3),
  ('instruments.origin', 'JP', '日本', 'Japan', null, 4),
  ('instruments.origin', 'GB', '英国', 'United Kingdom', null, 5),
  ('instruments.origin', 'FR', '法国', 'France', null, 6),
  ('instruments.origin', 'CH', '瑞士', 'Switzerland', null, 7),
  ('instruments.origin', 'NL', '荷兰', 'Netherlands', null, 8),
  ('instruments.origin', 'KR', '韩国', 'Korea', null, 9),
  ('instruments.origin', 'SE', '瑞典', 'Sweden', null, 10),
  ('instruments.origin', 'ZZ', '其他', 'Other', null, 11)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('instruments.class', '10', '工艺试验仪器', 'Process and pilot equipment', null, 1),
  ('instruments.class', '11', '计算机及其配套设备', 'Computers and peripherals', null, 2),
  ('instruments.class', '12', '天文仪器', 'Astronomical instruments', null, 3),
  ('instruments.class', '13', '医学科研仪器', 'Medical research instruments', null, 4),
  ('instruments.class', '14', '核仪器', 'Nuclear instruments', null, 5),
  ('instruments.class', '15', '其他仪器', 'Other instruments', null, 6),
  ('instruments.class', '01', '分析仪器', 'Analytical instruments', null, 7),
  ('instruments.class', '02', '物理性能测试仪器', 'Testing of physical properties', null, 8),
  ('instruments.class', '03', '计量仪器', 'Metrology', null, 9),
  ('instruments.class', '04', '电子测量仪器', 'Electronic measurement', null, 10),
  ('instruments.class', '05', '海洋仪器', 'Marine instruments', null, 11),
  ('instruments.class', '06', '地球探测仪器', 'Geophysical exploration', null, 12),
  ('instruments.class', '07', '大气探测仪器', 'Atmospheric sounding', null, 13),
  ('instruments.class', '08', '特种检测仪器', 'Special testing', null, 14),
  ('instruments.class', '09', '激光器', 'Lasers', null, 15)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('instruments.subclass', '1001', '材料加工与制备设备', 'Material processing', null, 1),
  ('instruments.subclass', '1002', '微纳加工设备', 'Micro and nano fabrication', null, 2),
  ('instruments.subclass', '1003', '生物发酵与制药设备', 'Fermentation and pharmaceutics', null, 3),
  ('instruments.subclass', '1099', '其他工艺试验设备', 'Other process equipment', null, 4),
  ('instruments.subclass', '1101', '计算设备', 'Computers', null, 5),
  ('instruments.subclass', '1201', '天文仪器', 'Astronomical instruments', null, 6),
  ('instruments.subclass', '1301', '临床医学仪器', 'Clinical instruments', null, 7),
  ('instruments.subclass', '1302', '细胞与基础医学仪器', 'Cell and basic medicine', null, 8),
  ('instruments.subclass', '1399', '其他医学科研仪器', 'Other medical instruments', null, 9),
  ('instruments.subclass', '1401', '核仪器', 'Nuclear instruments', null, 10),
  ('instruments.subclass', '1501', '其他仪器', 'Other instruments', null, 11),
  ('instruments.subclass', '0101', '电子光学仪器', 'Electron optics', null, 12),
  ('instruments.subclass', '0102', '质谱仪器', 'Mass spectrometers', null, 13),
  ('instruments.subclass', '0103', 'X 射线仪器', 'X-ray instruments', null, 14),
  ('instruments.subclass', '0104', '光谱仪器', 'Spectrometers', null, 15),
  ('instruments.subclass', '0105', '色谱仪器', 'Chromatographs', null, 16),
  ('instruments.subclass', '0106', '波谱仪器', 'Magnetic resonance', null, 17),
  ('instruments.subclass', '0107', '电化学仪器', 'Electrochemistry', null, 18),
  ('instruments.subclass', '0108', '显微镜及图像分析仪器', 'Microscopes and image analysis', null, 19),
  ('instruments.subclass', '0109', '热分析仪器', 'Thermal analysis', null, 20),
  ('instruments.subclass', '0110', '生化分离分析仪器', 'Biochemical separation and analysis', null, 21),
  ('instruments.subclass', '0111', '环境与农业分析仪器', 'Environment and agriculture', null, 22),
  ('instruments.subclass', '0112', '样品前处理及制备仪器', 'Sample preparation', null, 23),
  ('instruments.subclass', '0199', '其他分析仪器', 'Other analytical instruments', null, 24),
  ('instruments.subclass', '0201', '力学性能测试仪器', 'Mechanical properties', null, 25),
  ('instruments.subclass', '0202', '大地测量仪器', 'Geodesy', null, 26),
  ('instruments.subclass', '0203', '光电测量仪器', 'Optoelectronic measurement', null, 27),
  ('instruments.subclass', '0204', '声学振动仪器', 'Acoustics and vibration', null, 28),
  ('instruments.subclass', '0205', '颗粒度测量仪器', 'Particle size', null, 29),
  ('instruments.subclass', '0206', '探伤仪器', 'Flaw detection', null, 30),
  ('instruments.subclass', '0299', '其他物理性能测试仪器', 'Other physical testing', null, 31),
  ('instruments.subclass', '0301', '长度计量仪器', 'Length', null, 32),
  ('instruments.subclass', '0302', '热学计量仪器', 'Heat', null, 33),
  ('instruments.subclass', '0303', '力学计量仪器', 'Force', null, 34),
  ('instruments.subclass', '0304', '电磁学计量仪器', 'Electromagnetism', null, 35),
  ('instruments.subclass', '0399', '其他计量仪器', 'Other metrology', null, 36),
  ('instruments.subclass', '0401', '通用电子测量仪器', 'General electronic measurement', null, 37),
  ('instruments.subclass', '0402', '射频和微波测试仪器', 'Radio frequency and microwave', null, 38),
  ('instruments.subclass', '0403', '网络分析仪器', 'Network analysers', null, 39),
  ('instruments.subclass', '0404', '集成电路测试仪器', 'Integrated circuit testers', null, 40),
  ('instruments.subclass', '0499', '其他电子测量仪器', 'Other electronic measurement', null, 41),
  ('instruments.subclass', '0501', '海洋仪器', 'Marine instruments', null, 42),
  ('instruments.subclass', '0601', '地球探测仪器', 'Geophysical exploration', null, 43),
  ('instruments.subclass', '0701', '大气探测仪器', 'Atmospheric sounding', null, 44),
  ('instruments.subclass', '0801', '电磁兼容检测仪器', 'Electromagnetic compatibility', null, 45),
  ('instruments.subclass', '0802', '环境试验设备', 'Environmental test chambers', null, 46),
  ('instruments.subclass', '0899', '其他特种检测仪器', 'Other special testing', null, 47),
  ('instruments.subclass', '0901', '激光器', 'Lasers', null, 48)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('instruments.funding', 'fiscal', '财政资金', 'Public funds', null, 1),
  ('instruments.funding', 'own', '自有资金', 'Own funds', null, 2),
  ('instruments.funding', 'mixed', '财政与自有资金', 'Both', null, 3),
  ('instruments.funding', 'donated', '捐赠或其他', 'Donated or other', null, 4)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('instruments.sharing', 'outside', '外部共享', 'Shared with everyone', null, 1),
  ('instruments.sharing', 'inside', '内部共享', 'Shared within the institution', null, 2),
  ('instruments.sharing', 'none', '不共享', 'Not shared', null, 3)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('instruments.meter', 'bluetooth', '蓝牙终端加扫码', 'Bluetooth meter and code', null, 1),
  ('instruments.meter', 'card', '刷卡终端', 'Card reader', null, 2),
  ('instruments.meter', 'code', '虚拟二维码', 'Virtual code', null, 3),
  ('instruments.meter', 'hand', '人工上报', 'By hand', null, 4)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('instruments.zone', 'offer', '惠企专栏', 'Offers to firms', null, 1),
  ('instruments.zone', 'domestic', '国产仪器专栏', 'Domestic instruments', null, 2),
  ('instruments.zone', 'special', '专用仪器专栏', 'Special instruments', null, 3)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('instruments.basis', 'reservation', '按预约时长', 'Reserved time', null, 1),
  ('instruments.basis', 'usage', '按使用时长', 'Used time', null, 2),
  ('instruments.basis', 'overage', '按预约时长，超时另计', 'Reserved time, and what is used beyond it', null, 3)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('instruments.priceGroup', 'inside', '本单位', 'The institution itself', null, 1),
  ('instruments.priceGroup', 'outside', '外单位', 'Others', null, 2),
  ('instruments.priceGroup', 'offer', '惠企用户', 'Firms under an offer', null, 3)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('instruments.bookingKind', 'use', '使用', 'Use', null, 1),
  ('instruments.bookingKind', 'outage', '停机', 'Outage', null, 2)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('instruments.outageKind', 'maintenance', '维护保养', 'Maintenance', null, 1),
  ('instruments.outageKind', 'repair', '故障维修', 'Repair', null, 2),
  ('instruments.outageKind', 'calibration', '检定校准', 'Calibration', null, 3),
  ('instruments.outageKind', 'training', '培训占用', 'Training', null, 4),
  ('instruments.outageKind', 'other', '其他', 'Other', null, 5)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('instruments.sessionKind', 'research', '本单位科研', 'The institution''s research', null, 1),
  ('instruments.sessionKind', 'outside', '对外服务', 'Service to others', null, 2),
  ('instruments.sessionKind', 'teaching', '教学', 'Teaching', null, 3),
  ('instruments.sessionKind', 'training', '培训', 'Training', null, 4),
  ('instruments.sessionKind', 'maintenance', '维护', 'Maintenance', null, 5)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('instruments.serviceKind', 'analysis', '分析测试', 'Analysis and testing', null, 1),
  ('instruments.serviceKind', 'lease', '上机使用', 'Use of the instrument', null, 2),
  ('instruments.serviceKind', 'processing', '样品加工制备', 'Processing of samples', null, 3),
  ('instruments.serviceKind', 'calibration', '检定校准', 'Calibration', null, 4),
  ('instruments.serviceKind', 'design', '研发设计', 'Research and design', null, 5),
  ('instruments.serviceKind', 'statutory', '法定检验检测', 'Statutory testing', null, 6),
  ('instruments.serviceKind', 'training', '技术培训', 'Training', null, 7)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('instruments.violationKind', 'noShow', '爽约', 'No-show', null, 1),
  ('instruments.violationKind', 'overbooked', '预约时长远超使用时长', 'Reserved far more than was used', null, 2),
  ('instruments.violationKind', 'overstayed', '超时占用', 'Overstayed', null, 3),
  ('instruments.violationKind', 'misuse', '违规操作', 'Misuse', null, 4)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('instruments.feedKind', 'instrument', '仪器', 'An instrument', null, 1),
  ('instruments.feedKind', 'person', '使用人', 'A person', null, 2)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('evaluation.budgetNatures', 'basic', '基本支出', 'Basic spending', null, 1),
  ('evaluation.budgetNatures', 'project', '项目支出', 'Project spending', null, 2)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('evaluation.classes', 'decision', '决策', 'Decision', null, 1),
  ('evaluation.classes', 'process', '过程', 'Process', null, 2),
  ('evaluation.classes', 'effect', '效益', 'Effect', null, 3),
  ('evaluation.classes', 'satisfaction', '满意度', 'Satisfaction', null, 4),
  ('evaluation.classes', 'duty', '履职', 'Duty', null, 5)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('evaluation.scales', '万', '万', '10 thousand', null, 1),
  ('evaluation.scales', '亿', '亿', '100 million', null, 2)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('evaluation.targetSets', 'internal', '内部目标', 'Internal', null, 1),
  ('evaluation.targetSets', 'superior', '上级目标', 'Set from above', null, 2)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

insert into code_list_item (list, code, label_zh, label_en, parent, place) values
  ('evaluation.narrativeSections', 'duties', '年度履职目标完成情况', 'Duties and goals of the year', null, 1),
  ('evaluation.narrativeSections', 'profile', '部门（单位）概况', 'The unit', null, 2),
  ('evaluation.narrativeSections', 'performance', '部门（单位）整体支出绩效实现情况', 'What was achieved', null, 3),
  ('evaluation.narrativeSections', 'problems', '部门（单位）整体支出绩效中存在问题及改进措施', 'Problems and remedies', null, 4),
  ('evaluation.narrativeSections', 'application', '绩效自评结果拟应用和公开情况', 'Use and publication of the result', null, 5)
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;

create table rec_organisations (
  "unit_id" text not null,
  "id" text not null,
  "version" integer not null,
  "state" text,
  "known_from" timestamptz not null,
  "known_to" timestamptz not null,
  "entry" bigint not null,
  "taken_over" boolean not null,
  "rule" text,
  "mark1" bigint not null,
  "mark2" bigint not null,
  "code" text,
  "name" text,
  "former_names" jsonb,
  "region" text,
  "kind" text,
  "nature" text,
  "industry" text,
  "founded_on" date,
  "closed_on" date,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_organisations for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_organisations for each statement execute function youju_history_stays();
alter table rec_organisations enable row level security;
create policy own_units on rec_organisations using (unit_id = any ((select youju_units())::text[]));
grant update (known_to) on rec_organisations to youju_app;
create unique index rec_organisations_current on rec_organisations (unit_id, id desc nulls last) where known_to = 'infinity';
create unique index rec_organisations_unique_code on rec_organisations (unit_id, "code") where known_to = 'infinity';
create index rec_organisations_by_region on rec_organisations (unit_id, "region" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_organisations_by_kind on rec_organisations (unit_id, "kind" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_organisations_by_entry on rec_organisations (unit_id, entry desc);
create index rec_organisations_search_c2de5f48 on rec_organisations using gin (youju_bigrams(coalesce("rec_organisations"."name"::text, ''))) with (fastupdate = on, gin_pending_list_limit = 8192) where known_to = 'infinity';
alter index rec_organisations_search_c2de5f48 alter column 1 set statistics 0;
drop view if exists rec_organisations_searched;
create view rec_organisations_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "code", "name", "former_names", "region", "kind", "nature", "industry", "founded_on", "closed_on" from rec_organisations
where unit_id = any ((select youju_units())::text[]) and known_to = 'infinity';
revoke all on rec_organisations_searched from public, youju_app;
grant select on rec_organisations_searched to youju_app;
comment on view rec_organisations_searched is '9221e60d0bc89593';

create table rec_contracts (
  "unit_id" text not null,
  "id" text not null,
  "version" integer not null,
  "state" text,
  "known_from" timestamptz not null,
  "known_to" timestamptz not null,
  "entry" bigint not null,
  "taken_over" boolean not null,
  "rule" text,
  "mark1" bigint not null,
  "mark2" bigint not null,
  "application_no" text,
  "title" text,
  "type" text,
  "subtype" text,
  "sign_date" date,
  "valid_from" date,
  "valid_to" date,
  "seller_code" text,
  "seller_name" text,
  "seller_country" text,
  "seller_region" text,
  "buyers" jsonb,
  "contact" text,
  "phone" text,
  "deal_amount" bigint,
  "declared_tech_amount" bigint,
  "tech_amount" bigint,
  "deductions" jsonb,
  "receipts" jsonb,
  "currency" text,
  "original_amount" numeric,
  "rate" numeric,
  "payment_mode" text,
  "intellectual_property" jsonb,
  "field" text,
  "plan_source" text,
  "goal" text,
  "expected_investment" bigint,
  "expected_output" bigint,
  "related_party" boolean,
  "subcontracted" boolean,
  "office" text,
  "accepted_at" date,
  "clock_from" date,
  "due_at" date,
  "large" boolean,
  "clerk" text,
  "approver" text,
  "registered_at" date,
  "reg_no" text,
  "verify_code" text,
  "correction_note" text,
  "opinion" text,
  "justification" text,
  "review_opinion" text,
  "refusal_reason" text,
  "change_reason" text,
  "changed_at" date,
  "changes" bigint,
  "end_reason" text,
  "ended_at" date,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_contracts for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_contracts for each statement execute function youju_history_stays();
alter table rec_contracts enable row level security;
create policy own_units on rec_contracts using (unit_id = any ((select youju_units())::text[]));
grant update (known_to) on rec_contracts to youju_app;
create unique index rec_contracts_current on rec_contracts (unit_id, id desc nulls last) where known_to = 'infinity';
create unique index rec_contracts_unique_application_no on rec_contracts (unit_id, "application_no") where known_to = 'infinity';
create unique index rec_contracts_unique_reg_no on rec_contracts (unit_id, "reg_no") where known_to = 'infinity';
create unique index rec_contracts_unique_verify_code on rec_contracts (unit_id, "verify_code") where known_to = 'infinity';
create index rec_contracts_by_registered_at on rec_contracts (unit_id, "registered_at" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_contracts_by_deal_amount on rec_contracts (unit_id, "deal_amount" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_contracts_by_seller_code on rec_contracts (unit_id, "seller_code" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_contracts_by_state on rec_contracts (unit_id, "state" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_contracts_by_accepted_at on rec_contracts (unit_id, "accepted_at" desc nulls last, id desc nulls last);
create index rec_contracts_by_entry on rec_contracts (unit_id, entry desc);
create index rec_contracts_search_0afa3cf5 on rec_contracts using gin (youju_bigrams(coalesce("rec_contracts"."title"::text, '') || E'\n' || coalesce("rec_contracts"."seller_name"::text, '') || E'\n' || coalesce(jsonb_path_query_array("rec_contracts"."buyers", '$[*].name')::text, ''))) with (fastupdate = on, gin_pending_list_limit = 8192) where known_to = 'infinity';
alter index rec_contracts_search_0afa3cf5 alter column 1 set statistics 0;
drop view if exists rec_contracts_searched;
create view rec_contracts_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "application_no", "title", "type", "subtype", "sign_date", "valid_from", "valid_to", "seller_code", "seller_name", "seller_country", "seller_region", "buyers", "contact", "phone", "deal_amount", "declared_tech_amount", "tech_amount", "deductions", "receipts", "currency", "original_amount", "rate", "payment_mode", "intellectual_property", "field", "plan_source", "goal", "expected_investment", "expected_output", "related_party", "subcontracted", "office", "accepted_at", "clock_from", "due_at", "large", "clerk", "approver", "registered_at", "reg_no", "verify_code", "correction_note", "opinion", "justification", "review_opinion", "refusal_reason", "change_reason", "changed_at", "changes", "end_reason", "ended_at" from rec_contracts
where unit_id = any ((select youju_units())::text[]) and known_to = 'infinity';
revoke all on rec_contracts_searched from public, youju_app;
grant select on rec_contracts_searched to youju_app;
comment on view rec_contracts_searched is '939d6b0099dc20ff';

create table rec_contracts_lists (
  "unit_id" text not null,
  "id" text not null,
  "version" integer not null,
  "state" text,
  "known_from" timestamptz not null,
  "known_to" timestamptz not null,
  "entry" bigint not null,
  "taken_over" boolean not null,
  "rule" text,
  "mark1" bigint not null,
  "mark2" bigint not null,
  "list_no" text,
  "applicant" text,
  "applicant_name" text,
  "purpose" text,
  "office" text,
  "members" jsonb,
  "large" boolean,
  "clerk" text,
  "approver" text,
  "approved_at" date,
  "printable_from" date,
  "refusal_reason" text,
  "void_reason" text,
  "voided_at" date,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_contracts_lists for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_contracts_lists for each statement execute function youju_history_stays();
alter table rec_contracts_lists enable row level security;
create policy own_units on rec_contracts_lists using (unit_id = any ((select youju_units())::text[]));
grant update (known_to) on rec_contracts_lists to youju_app;
create unique index rec_contracts_lists_current on rec_contracts_lists (unit_id, id desc nulls last) where known_to = 'infinity';
create unique index rec_contracts_lists_unique_list_no on rec_contracts_lists (unit_id, "list_no") where known_to = 'infinity';
create index rec_contracts_lists_by_applicant on rec_contracts_lists (unit_id, "applicant" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_contracts_lists_by_state on rec_contracts_lists (unit_id, "state" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_contracts_lists_by_entry on rec_contracts_lists (unit_id, entry desc);
create index rec_contracts_lists_search_234550c6 on rec_contracts_lists using gin (youju_bigrams(coalesce("rec_contracts_lists"."applicant_name"::text, ''))) with (fastupdate = on, gin_pending_list_limit = 8192) where known_to = 'infinity';
alter index rec_contracts_lists_search_234550c6 alter column 1 set statistics 0;
drop view if exists rec_contracts_lists_searched;
create view rec_contracts_lists_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "list_no", "applicant", "applicant_name", "purpose", "office", "members", "large", "clerk", "approver", "approved_at", "printable_from", "refusal_reason", "void_reason", "voided_at" from rec_contracts_lists
where unit_id = any ((select youju_units())::text[]) and known_to = 'infinity';
revoke all on rec_contracts_lists_searched from public, youju_app;
grant select on rec_contracts_lists_searched to youju_app;
comment on view rec_contracts_lists_searched is '335377bc8c8533b9';

create table rec_vouchers_claims (
  "unit_id" text not null,
  "id" text not null,
  "version" integer not null,
  "state" text,
  "known_from" timestamptz not null,
  "known_to" timestamptz not null,
  "entry" bigint not null,
  "taken_over" boolean not null,
  "rule" text,
  "mark1" bigint not null,
  "mark2" bigint not null,
  "claim_no" text,
  "programme" text,
  "applicant" text,
  "applicant_name" text,
  "region" text,
  "role" text,
  "tier" text,
  "lines" jsonb,
  "other_support" jsonb,
  "commitment" boolean,
  "automatic" boolean,
  "remark" text,
  "rules_on" date,
  "steps" jsonb,
  "amount" bigint,
  "approved_amount" bigint,
  "reserved" bigint,
  "committed" bigint,
  "worked" jsonb,
  "submitted_at" date,
  "checker" text,
  "checked_at" date,
  "approver" text,
  "approved_at" date,
  "issued_at" date,
  "paid_at" date,
  "paid_amount" bigint,
  "recovered_at" date,
  "flag" text,
  "flagged_at" date,
  "correction_note" text,
  "opinion" text,
  "justification" text,
  "refusal_reason" text,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_vouchers_claims for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_vouchers_claims for each statement execute function youju_history_stays();
alter table rec_vouchers_claims enable row level security;
create policy own_units on rec_vouchers_claims using (unit_id = any ((select youju_units())::text[]));
grant update (known_to) on rec_vouchers_claims to youju_app;
create unique index rec_vouchers_claims_current on rec_vouchers_claims (unit_id, id desc nulls last) where known_to = 'infinity';
create unique index rec_vouchers_claims_unique_claim_no on rec_vouchers_claims (unit_id, "claim_no") where known_to = 'infinity';
create unique index rec_vouchers_claims_unique_programme_applicant_role_192af24a on rec_vouchers_claims (unit_id, "programme", "applicant", "role", "tier") where known_to = 'infinity' and ("rec_vouchers_claims"."state" in ('submitted'::text, 'correcting'::text, 'recommended'::text, 'checked'::text, 'approved'::text, 'publicised'::text, 'issued'::text, 'listed'::text, 'paid'::text, 'recovering'::text, 'recovered'::text));
create index rec_vouchers_claims_by_issued_at on rec_vouchers_claims (unit_id, "issued_at" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_vouchers_claims_by_programme on rec_vouchers_claims (unit_id, "programme" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_vouchers_claims_by_applicant on rec_vouchers_claims (unit_id, "applicant" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_vouchers_claims_by_role on rec_vouchers_claims (unit_id, "role" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_vouchers_claims_by_amount on rec_vouchers_claims (unit_id, "amount" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_vouchers_claims_by_submitted_at on rec_vouchers_claims (unit_id, "submitted_at" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_vouchers_claims_by_state on rec_vouchers_claims (unit_id, "state" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_vouchers_claims_by_rules_on on rec_vouchers_claims (unit_id, "rules_on" desc nulls last, id desc nulls last);
create index rec_vouchers_claims_by_entry on rec_vouchers_claims (unit_id, entry desc);
create index rec_vouchers_claims_search_cbe4c21f on rec_vouchers_claims using gin (youju_bigrams(coalesce("rec_vouchers_claims"."claim_no"::text, '') || E'\n' || coalesce("rec_vouchers_claims"."applicant_name"::text, ''))) with (fastupdate = on, gin_pending_list_limit = 8192) where known_to = 'infinity';
alter index rec_vouchers_claims_search_cbe4c21f alter column 1 set statistics 0;
drop view if exists rec_vouchers_claims_searched;
create view rec_vouchers_claims_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "claim_no", "programme", "applicant", "applicant_name", "region", "role", "tier", "lines", "other_support", "commitment", "automatic", "remark", "rules_on", "steps", "amount", "approved_amount", "reserved", "committed", "worked", "submitted_at", "checker", "checked_at", "approver", "approved_at", "issued_at", "paid_at", "paid_amount", "recovered_at", "flag", "flagged_at", "correction_note", "opinion", "justification", "refusal_reason" from rec_vouchers_claims
where unit_id = any ((select youju_units())::text[]) and known_to = 'infinity';
revoke all on rec_vouchers_claims_searched from public, youju_app;
grant select on rec_vouchers_claims_searched to youju_app;
comment on view rec_vouchers_claims_searched is '15b28dec88af601b';

create table rec_vouchers_items (
  "unit_id" text not null,
  "id" text not null,
  "version" integer not null,
  "state" text,
  "known_from" timestamptz not null,
  "known_to" timestamptz not null,
  "entry" bigint not null,
  "taken_over" boolean not null,
  "rule" text,
  "mark1" bigint not null,
  "mark2" bigint not null,
  "item_no" text,
  "programme" text,
  "applicant" text,
  "applicant_name" text,
  "region" text,
  "applicant_class" text,
  "title" text,
  "service_type" text,
  "purpose" text,
  "provider" text,
  "provider_name" text,
  "order_no" text,
  "coupon" text,
  "redemption" text,
  "other_support" jsonb,
  "commitment" boolean,
  "automatic" boolean,
  "remark" text,
  "rules_on" date,
  "steps" jsonb,
  "amount" bigint,
  "approved_amount" bigint,
  "reserved" bigint,
  "committed" bigint,
  "submitted_at" date,
  "checker" text,
  "checked_at" date,
  "approver" text,
  "approved_at" date,
  "issued_at" date,
  "paid_at" date,
  "paid_amount" bigint,
  "recovered_at" date,
  "flag" text,
  "flagged_at" date,
  "correction_note" text,
  "opinion" text,
  "justification" text,
  "refusal_reason" text,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_vouchers_items for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_vouchers_items for each statement execute function youju_history_stays();
alter table rec_vouchers_items enable row level security;
create policy own_units on rec_vouchers_items using (unit_id = any ((select youju_units())::text[]));
grant update (known_to) on rec_vouchers_items to youju_app;
create unique index rec_vouchers_items_current on rec_vouchers_items (unit_id, id desc nulls last) where known_to = 'infinity';
create unique index rec_vouchers_items_unique_item_no on rec_vouchers_items (unit_id, "item_no") where known_to = 'infinity';
create unique index rec_vouchers_items_unique_provider_order_no_a54c3500 on rec_vouchers_items (unit_id, "provider", "order_no") where known_to = 'infinity' and ("rec_vouchers_items"."state" in ('submitted'::text, 'correcting'::text, 'recommended'::text, 'checked'::text, 'approved'::text, 'publicised'::text, 'issued'::text, 'listed'::text, 'paid'::text, 'recovering'::text, 'recovered'::text));
create index rec_vouchers_items_by_issued_at on rec_vouchers_items (unit_id, "issued_at" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_vouchers_items_by_programme on rec_vouchers_items (unit_id, "programme" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_vouchers_items_by_applicant on rec_vouchers_items (unit_id, "applicant" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_vouchers_items_by_amount on rec_vouchers_items (unit_id, "amount" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_vouchers_items_by_submitted_at on rec_vouchers_items (unit_id, "submitted_at" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_vouchers_items_by_state on rec_vouchers_items (unit_id, "state" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_vouchers_items_by_rules_on on rec_vouchers_items (unit_id, "rules_on" desc nulls last, id desc nulls last);
create index rec_vouchers_items_by_entry on rec_vouchers_items (unit_id, entry desc);
create index rec_vouchers_items_search_da6d29a9 on rec_vouchers_items using gin (youju_bigrams(coalesce("rec_vouchers_items"."item_no"::text, '') || E'\n' || coalesce("rec_vouchers_items"."applicant_name"::text, '') || E'\n' || coalesce("rec_vouchers_items"."title"::text, '') || E'\n' || coalesce("rec_vouchers_items"."provider_name"::text, '') || E'\n' || coalesce("rec_vouchers_items"."order_no"::text, ''))) with (fastupdate = on, gin_pending_list_limit = 8192) where known_to = 'infinity';
alter index rec_vouchers_items_search_da6d29a9 alter column 1 set statistics 0;
drop view if exists rec_vouchers_items_searched;
create view rec_vouchers_items_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "item_no", "programme", "applicant", "applicant_name", "region", "applicant_class", "title", "service_type", "purpose", "provider", "provider_name", "order_no", "coupon", "redemption", "other_support", "commitment", "automatic", "remark", "rules_on", "steps", "amount", "approved_amount", "reserved", "committed", "submitted_at", "checker", "checked_at", "approver", "approved_at", "issued_at", "paid_at", "paid_amount", "recovered_at", "flag", "flagged_at", "correction_note", "opinion", "justification", "refusal_reason" from rec_vouchers_items
where unit_id = any ((select youju_units())::text[]) and known_to = 'infinity';
revoke all on rec_vouchers_items_searched from public, youju_app;
grant select on rec_vouchers_items_searched to youju_app;
comment on view rec_vouchers_items_searched is '103c11d0adda6f39';

create table rec_vouchers_coupons (
  "unit_id" text not null,
  "id" text not null,
  "version" integer not null,
  "state" text,
  "known_from" timestamptz not null,
  "known_to" timestamptz not null,
  "entry" bigint not null,
  "taken_over" boolean not null,
  "rule" text,
  "mark1" bigint not null,
  "mark2" bigint not null,
  "number" text,
  "programme" text,
  "applicant" text,
  "applicant_name" text,
  "region" text,
  "face_value" bigint,
  "intent" text,
  "use_by" date,
  "redeem_by" date,
  "issued_on" date,
  "reserved" bigint,
  "provider" text,
  "order_no" text,
  "used_on" date,
  "item" text,
  "redeemed_on" date,
  "redeemed_amount" bigint,
  "ended_on" date,
  "end_reason" text,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_vouchers_coupons for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_vouchers_coupons for each statement execute function youju_history_stays();
alter table rec_vouchers_coupons enable row level security;
create policy own_units on rec_vouchers_coupons using (unit_id = any ((select youju_units())::text[]));
grant update (known_to) on rec_vouchers_coupons to youju_app;
create unique index rec_vouchers_coupons_current on rec_vouchers_coupons (unit_id, id desc nulls last) where known_to = 'infinity';
create unique index rec_vouchers_coupons_unique_number on rec_vouchers_coupons (unit_id, "number") where known_to = 'infinity';
create unique index rec_vouchers_coupons_unique_provider_order_no_f6b1026b on rec_vouchers_coupons (unit_id, "provider", "order_no") where known_to = 'infinity' and ("rec_vouchers_coupons"."state" in ('used'::text, 'redeeming'::text, 'redeemed'::text));
create index rec_vouchers_coupons_by_programme on rec_vouchers_coupons (unit_id, "programme" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_vouchers_coupons_by_applicant on rec_vouchers_coupons (unit_id, "applicant" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_vouchers_coupons_by_use_by on rec_vouchers_coupons (unit_id, "use_by" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_vouchers_coupons_by_redeem_by on rec_vouchers_coupons (unit_id, "redeem_by" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_vouchers_coupons_by_item on rec_vouchers_coupons (unit_id, "item" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_vouchers_coupons_by_state on rec_vouchers_coupons (unit_id, "state" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_vouchers_coupons_by_entry on rec_vouchers_coupons (unit_id, entry desc);
create index rec_vouchers_coupons_search_013f84ef on rec_vouchers_coupons using gin (youju_bigrams(coalesce("rec_vouchers_coupons"."number"::text, '') || E'\n' || coalesce("rec_vouchers_coupons"."applicant_name"::text, '') || E'\n' || coalesce("rec_vouchers_coupons"."order_no"::text, ''))) with (fastupdate = on, gin_pending_list_limit = 8192) where known_to = 'infinity';
alter index rec_vouchers_coupons_search_013f84ef alter column 1 set statistics 0;
drop view if exists rec_vouchers_coupons_searched;
create view rec_vouchers_coupons_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "number", "programme", "applicant", "applicant_name", "region", "face_value", "intent", "use_by", "redeem_by", "issued_on", "reserved", "provider", "order_no", "used_on", "item", "redeemed_on", "redeemed_amount", "ended_on", "end_reason" from rec_vouchers_coupons
where unit_id = any ((select youju_units())::text[]) and known_to = 'infinity';
revoke all on rec_vouchers_coupons_searched from public, youju_app;
grant select on rec_vouchers_coupons_searched to youju_app;
comment on view rec_vouchers_coupons_searched is '92da6d0305d67a75';

create table rec_vouchers_evidence (
  "unit_id" text not null,
  "id" text not null,
  "version" integer not null,
  "state" text,
  "known_from" timestamptz not null,
  "known_to" timestamptz not null,
  "entry" bigint not null,
  "taken_over" boolean not null,
  "rule" text,
  "mark1" bigint not null,
  "mark2" bigint not null,
  "kind" text,
  "number" text,
  "issued_on" date,
  "amount" bigint,
  "payer" text,
  "payee" text,
  "claim" text,
  "item" text,
  "contract" text,
  "scan" jsonb,
  "automatic" boolean,
  "role" text,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_vouchers_evidence for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_vouchers_evidence for each statement execute function youju_history_stays();
alter table rec_vouchers_evidence enable row level security;
create policy own_units on rec_vouchers_evidence using (unit_id = any ((select youju_units())::text[]));
grant update (known_to) on rec_vouchers_evidence to youju_app;
create unique index rec_vouchers_evidence_current on rec_vouchers_evidence (unit_id, id desc nulls last) where known_to = 'infinity';
create unique index rec_vouchers_evidence_unique_kind_number_role_ec1f41ec on rec_vouchers_evidence (unit_id, "kind", "number", "role") where known_to = 'infinity' and ("rec_vouchers_evidence"."state" in ('used'::text));
create index rec_vouchers_evidence_by_claim on rec_vouchers_evidence (unit_id, "claim" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_vouchers_evidence_by_item on rec_vouchers_evidence (unit_id, "item" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_vouchers_evidence_by_number on rec_vouchers_evidence (unit_id, "number" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_vouchers_evidence_by_issued_on on rec_vouchers_evidence (unit_id, "issued_on" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_vouchers_evidence_by_state on rec_vouchers_evidence (unit_id, "state" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_vouchers_evidence_by_entry on rec_vouchers_evidence (unit_id, entry desc);
create index rec_vouchers_evidence_search_44f92691 on rec_vouchers_evidence using gin (youju_bigrams(coalesce("rec_vouchers_evidence"."number"::text, ''))) with (fastupdate = on, gin_pending_list_limit = 8192) where known_to = 'infinity';
alter index rec_vouchers_evidence_search_44f92691 alter column 1 set statistics 0;
drop view if exists rec_vouchers_evidence_searched;
create view rec_vouchers_evidence_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "kind", "number", "issued_on", "amount", "payer", "payee", "claim", "item", "contract", "scan", "automatic", "role" from rec_vouchers_evidence
where unit_id = any ((select youju_units())::text[]) and known_to = 'infinity';
revoke all on rec_vouchers_evidence_searched from public, youju_app;
grant select on rec_vouchers_evidence_searched to youju_app;
comment on view rec_vouchers_evidence_searched is '60698750c4ee4c2e';

create table rec_vouchers_programmes (
  "unit_id" text not null,
  "id" text not null,
  "version" integer not null,
  "state" text,
  "known_from" timestamptz not null,
  "known_to" timestamptz not null,
  "entry" bigint not null,
  "taken_over" boolean not null,
  "rule" text,
  "mark1" bigint not null,
  "mark2" bigint not null,
  "code" text,
  "name" text,
  "kind" text,
  "level" text,
  "year" bigint,
  "budget" bigint,
  "rules_on" date,
  "opens_on" date,
  "closes_on" date,
  "receipts_from" date,
  "receipts_to" date,
  "after" text,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_vouchers_programmes for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_vouchers_programmes for each statement execute function youju_history_stays();
alter table rec_vouchers_programmes enable row level security;
create policy own_units on rec_vouchers_programmes using (unit_id = any ((select youju_units())::text[]));
grant update (known_to) on rec_vouchers_programmes to youju_app;
create unique index rec_vouchers_programmes_current on rec_vouchers_programmes (unit_id, id desc nulls last) where known_to = 'infinity';
create unique index rec_vouchers_programmes_unique_code on rec_vouchers_programmes (unit_id, "code") where known_to = 'infinity';
create unique index rec_vouchers_programmes_unique_kind_level_year on rec_vouchers_programmes (unit_id, "kind", "level", "year") where known_to = 'infinity';
create index rec_vouchers_programmes_by_year on rec_vouchers_programmes (unit_id, "year" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_vouchers_programmes_by_state on rec_vouchers_programmes (unit_id, "state" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_vouchers_programmes_by_entry on rec_vouchers_programmes (unit_id, entry desc);
create index rec_vouchers_programmes_search_a6518c9e on rec_vouchers_programmes using gin (youju_bigrams(coalesce("rec_vouchers_programmes"."code"::text, '') || E'\n' || coalesce("rec_vouchers_programmes"."name"::text, ''))) with (fastupdate = on, gin_pending_list_limit = 8192) where known_to = 'infinity';
alter index rec_vouchers_programmes_search_a6518c9e alter column 1 set statistics 0;
drop view if exists rec_vouchers_programmes_searched;
create view rec_vouchers_programmes_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "code", "name", "kind", "level", "year", "budget", "rules_on", "opens_on", "closes_on", "receipts_from", "receipts_to", "after" from rec_vouchers_programmes
where unit_id = any ((select youju_units())::text[]) and known_to = 'infinity';
revoke all on rec_vouchers_programmes_searched from public, youju_app;
grant select on rec_vouchers_programmes_searched to youju_app;
comment on view rec_vouchers_programmes_searched is '7b82331f6345e1c7';

create table rec_vouchers_publicities (
  "unit_id" text not null,
  "id" text not null,
  "version" integer not null,
  "state" text,
  "known_from" timestamptz not null,
  "known_to" timestamptz not null,
  "entry" bigint not null,
  "taken_over" boolean not null,
  "rule" text,
  "mark1" bigint not null,
  "mark2" bigint not null,
  "publicity_no" text,
  "programme" text,
  "title" text,
  "address" text,
  "starts_on" date,
  "ends_on" date,
  "members" jsonb,
  "count" bigint,
  "total" bigint,
  "grant_document" text,
  "closed_on" date,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_vouchers_publicities for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_vouchers_publicities for each statement execute function youju_history_stays();
alter table rec_vouchers_publicities enable row level security;
create policy own_units on rec_vouchers_publicities using (unit_id = any ((select youju_units())::text[]));
grant update (known_to) on rec_vouchers_publicities to youju_app;
create unique index rec_vouchers_publicities_current on rec_vouchers_publicities (unit_id, id desc nulls last) where known_to = 'infinity';
create unique index rec_vouchers_publicities_unique_publicity_no on rec_vouchers_publicities (unit_id, "publicity_no") where known_to = 'infinity';
create index rec_vouchers_publicities_by_programme on rec_vouchers_publicities (unit_id, "programme" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_vouchers_publicities_by_ends_on on rec_vouchers_publicities (unit_id, "ends_on" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_vouchers_publicities_by_state on rec_vouchers_publicities (unit_id, "state" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_vouchers_publicities_by_entry on rec_vouchers_publicities (unit_id, entry desc);
create index rec_vouchers_publicities_search_7d13cfae on rec_vouchers_publicities using gin (youju_bigrams(coalesce("rec_vouchers_publicities"."publicity_no"::text, '') || E'\n' || coalesce("rec_vouchers_publicities"."title"::text, ''))) with (fastupdate = on, gin_pending_list_limit = 8192) where known_to = 'infinity';
alter index rec_vouchers_publicities_search_7d13cfae alter column 1 set statistics 0;
drop view if exists rec_vouchers_publicities_searched;
create view rec_vouchers_publicities_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "publicity_no", "programme", "title", "address", "starts_on", "ends_on", "members", "count", "total", "grant_document", "closed_on" from rec_vouchers_publicities
where unit_id = any ((select youju_units())::text[]) and known_to = 'infinity';
revoke all on rec_vouchers_publicities_searched from public, youju_app;
grant select on rec_vouchers_publicities_searched to youju_app;
comment on view rec_vouchers_publicities_searched is 'c98e63e1b134ab02';

create table rec_vouchers_objections (
  "unit_id" text not null,
  "id" text not null,
  "version" integer not null,
  "state" text,
  "known_from" timestamptz not null,
  "known_to" timestamptz not null,
  "entry" bigint not null,
  "taken_over" boolean not null,
  "rule" text,
  "mark1" bigint not null,
  "mark2" bigint not null,
  "objection_no" text,
  "publicity" text,
  "claim" text,
  "item" text,
  "received_on" date,
  "real_name" boolean,
  "objector" text,
  "content" text,
  "answer" text,
  "decided_on" date,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_vouchers_objections for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_vouchers_objections for each statement execute function youju_history_stays();
alter table rec_vouchers_objections enable row level security;
create policy own_units on rec_vouchers_objections using (unit_id = any ((select youju_units())::text[]));
grant update (known_to) on rec_vouchers_objections to youju_app;
create unique index rec_vouchers_objections_current on rec_vouchers_objections (unit_id, id desc nulls last) where known_to = 'infinity';
create unique index rec_vouchers_objections_unique_objection_no on rec_vouchers_objections (unit_id, "objection_no") where known_to = 'infinity';
create index rec_vouchers_objections_by_publicity on rec_vouchers_objections (unit_id, "publicity" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_vouchers_objections_by_received_on on rec_vouchers_objections (unit_id, "received_on" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_vouchers_objections_by_state on rec_vouchers_objections (unit_id, "state" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_vouchers_objections_by_entry on rec_vouchers_objections (unit_id, entry desc);
create index rec_vouchers_objections_search_3c918c26 on rec_vouchers_objections using gin (youju_bigrams(coalesce("rec_vouchers_objections"."objection_no"::text, ''))) with (fastupdate = on, gin_pending_list_limit = 8192) where known_to = 'infinity';
alter index rec_vouchers_objections_search_3c918c26 alter column 1 set statistics 0;
drop view if exists rec_vouchers_objections_searched;
create view rec_vouchers_objections_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "objection_no", "publicity", "claim", "item", "received_on", "real_name", "objector", "content", "answer", "decided_on" from rec_vouchers_objections
where unit_id = any ((select youju_units())::text[]) and known_to = 'infinity';
revoke all on rec_vouchers_objections_searched from public, youju_app;
grant select on rec_vouchers_objections_searched to youju_app;
comment on view rec_vouchers_objections_searched is 'c92b9fd4a9bb3483';

create table rec_vouchers_payments (
  "unit_id" text not null,
  "id" text not null,
  "version" integer not null,
  "state" text,
  "known_from" timestamptz not null,
  "known_to" timestamptz not null,
  "entry" bigint not null,
  "taken_over" boolean not null,
  "rule" text,
  "mark1" bigint not null,
  "mark2" bigint not null,
  "list_no" text,
  "programme" text,
  "level" text,
  "purpose" text,
  "members" jsonb,
  "count" bigint,
  "total" bigint,
  "sent_on" date,
  "returns" jsonb,
  "voucher_no" text,
  "paid_on" date,
  "paid_total" bigint,
  "return_reason" text,
  "flag" text,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_vouchers_payments for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_vouchers_payments for each statement execute function youju_history_stays();
alter table rec_vouchers_payments enable row level security;
create policy own_units on rec_vouchers_payments using (unit_id = any ((select youju_units())::text[]));
grant update (known_to) on rec_vouchers_payments to youju_app;
create unique index rec_vouchers_payments_current on rec_vouchers_payments (unit_id, id desc nulls last) where known_to = 'infinity';
create unique index rec_vouchers_payments_unique_list_no on rec_vouchers_payments (unit_id, "list_no") where known_to = 'infinity';
create index rec_vouchers_payments_by_programme on rec_vouchers_payments (unit_id, "programme" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_vouchers_payments_by_paid_on on rec_vouchers_payments (unit_id, "paid_on" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_vouchers_payments_by_state on rec_vouchers_payments (unit_id, "state" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_vouchers_payments_by_entry on rec_vouchers_payments (unit_id, entry desc);
create index rec_vouchers_payments_search_c48d1ea3 on rec_vouchers_payments using gin (youju_bigrams(coalesce("rec_vouchers_payments"."list_no"::text, ''))) with (fastupdate = on, gin_pending_list_limit = 8192) where known_to = 'infinity';
alter index rec_vouchers_payments_search_c48d1ea3 alter column 1 set statistics 0;
drop view if exists rec_vouchers_payments_searched;
create view rec_vouchers_payments_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "list_no", "programme", "level", "purpose", "members", "count", "total", "sent_on", "returns", "voucher_no", "paid_on", "paid_total", "return_reason", "flag" from rec_vouchers_payments
where unit_id = any ((select youju_units())::text[]) and known_to = 'infinity';
revoke all on rec_vouchers_payments_searched from public, youju_app;
grant select on rec_vouchers_payments_searched to youju_app;
comment on view rec_vouchers_payments_searched is '1fc7287f13115acd';

create table rec_vouchers_recoveries (
  "unit_id" text not null,
  "id" text not null,
  "version" integer not null,
  "state" text,
  "known_from" timestamptz not null,
  "known_to" timestamptz not null,
  "entry" bigint not null,
  "taken_over" boolean not null,
  "rule" text,
  "mark1" bigint not null,
  "mark2" bigint not null,
  "recovery_no" text,
  "claim" text,
  "item" text,
  "reason" text,
  "amount" bigint,
  "opened_on" date,
  "due_on" date,
  "document" text,
  "received_on" date,
  "received" bigint,
  "waive_reason" text,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_vouchers_recoveries for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_vouchers_recoveries for each statement execute function youju_history_stays();
alter table rec_vouchers_recoveries enable row level security;
create policy own_units on rec_vouchers_recoveries using (unit_id = any ((select youju_units())::text[]));
grant update (known_to) on rec_vouchers_recoveries to youju_app;
create unique index rec_vouchers_recoveries_current on rec_vouchers_recoveries (unit_id, id desc nulls last) where known_to = 'infinity';
create unique index rec_vouchers_recoveries_unique_recovery_no on rec_vouchers_recoveries (unit_id, "recovery_no") where known_to = 'infinity';
create index rec_vouchers_recoveries_by_opened_on on rec_vouchers_recoveries (unit_id, "opened_on" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_vouchers_recoveries_by_claim on rec_vouchers_recoveries (unit_id, "claim" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_vouchers_recoveries_by_item on rec_vouchers_recoveries (unit_id, "item" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_vouchers_recoveries_by_state on rec_vouchers_recoveries (unit_id, "state" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_vouchers_recoveries_by_entry on rec_vouchers_recoveries (unit_id, entry desc);
create index rec_vouchers_recoveries_search_4387df0d on rec_vouchers_recoveries using gin (youju_bigrams(coalesce("rec_vouchers_recoveries"."recovery_no"::text, ''))) with (fastupdate = on, gin_pending_list_limit = 8192) where known_to = 'infinity';
alter index rec_vouchers_recoveries_search_4387df0d alter column 1 set statistics 0;
drop view if exists rec_vouchers_recoveries_searched;
create view rec_vouchers_recoveries_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "recovery_no", "claim", "item", "reason", "amount", "opened_on", "due_on", "document", "received_on", "received", "waive_reason" from rec_vouchers_recoveries
where unit_id = any ((select youju_units())::text[]) and known_to = 'infinity';
revoke all on rec_vouchers_recoveries_searched from public, youju_app;
grant select on rec_vouchers_recoveries_searched to youju_app;
comment on view rec_vouchers_recoveries_searched is 'e4af3cb672eace31';

create table rec_hightech_batches (
  "unit_id" text not null,
  "id" text not null,
  "version" integer not null,
  "state" text,
  "known_from" timestamptz not null,
  "known_to" timestamptz not null,
  "entry" bigint not null,
  "taken_over" boolean not null,
  "rule" text,
  "mark1" bigint not null,
  "mark2" bigint not null,
  "name" text,
  "year" bigint,
  "opens_on" date,
  "closes_on" date,
  "recommends_by" date,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_hightech_batches for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_hightech_batches for each statement execute function youju_history_stays();
alter table rec_hightech_batches enable row level security;
create policy own_units on rec_hightech_batches using (unit_id = any ((select youju_units())::text[]));
grant update (known_to) on rec_hightech_batches to youju_app;
create unique index rec_hightech_batches_current on rec_hightech_batches (unit_id, id desc nulls last) where known_to = 'infinity';
create unique index rec_hightech_batches_unique_name on rec_hightech_batches (unit_id, "name") where known_to = 'infinity';
create index rec_hightech_batches_by_opens_on on rec_hightech_batches (unit_id, "opens_on" desc nulls last, id desc nulls last);
create index rec_hightech_batches_by_entry on rec_hightech_batches (unit_id, entry desc);
create index rec_hightech_batches_search_4f43196d on rec_hightech_batches using gin (youju_bigrams(coalesce("rec_hightech_batches"."name"::text, ''))) with (fastupdate = on, gin_pending_list_limit = 8192) where known_to = 'infinity';
alter index rec_hightech_batches_search_4f43196d alter column 1 set statistics 0;
drop view if exists rec_hightech_batches_searched;
create view rec_hightech_batches_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "name", "year", "opens_on", "closes_on", "recommends_by" from rec_hightech_batches
where unit_id = any ((select youju_units())::text[]) and known_to = 'infinity';
revoke all on rec_hightech_batches_searched from public, youju_app;
grant select on rec_hightech_batches_searched to youju_app;
comment on view rec_hightech_batches_searched is '8edeb721b98ed464';

create table rec_hightech_applications (
  "unit_id" text not null,
  "id" text not null,
  "version" integer not null,
  "state" text,
  "known_from" timestamptz not null,
  "known_to" timestamptz not null,
  "entry" bigint not null,
  "taken_over" boolean not null,
  "rule" text,
  "mark1" bigint not null,
  "mark2" bigint not null,
  "application_no" text,
  "year" bigint,
  "batch" text,
  "firm" text,
  "name" text,
  "region" text,
  "founded_on" date,
  "field" text,
  "renewal" boolean,
  "staff" bigint,
  "researchers" bigint,
  "sales_first" bigint,
  "sales_second" bigint,
  "sales_last" bigint,
  "research_first" bigint,
  "research_second" bigint,
  "research_last" bigint,
  "research_domestic" bigint,
  "total_income" bigint,
  "hightech_income" bigint,
  "net_assets_first" bigint,
  "net_assets_second" bigint,
  "net_assets_last" bigint,
  "properties" jsonb,
  "made_standards" boolean,
  "results" bigint,
  "misconduct" boolean,
  "advanced_points" bigint,
  "support_points" bigint,
  "count_points" bigint,
  "acquisition_points" bigint,
  "standards_points" bigint,
  "results_points" bigint,
  "system_points" bigint,
  "body_points" bigint,
  "incentive_points" bigint,
  "talent_points" bigint,
  "assets_growth_points" bigint,
  "sales_growth_points" bigint,
  "form_check" jsonb,
  "days_founded" bigint,
  "points" bigint,
  "qualifies" boolean,
  "unmet" text,
  "accepted_at" date,
  "due_at" date,
  "clerk" text,
  "recommended_at" date,
  "recognised_at" date,
  "ended_at" date,
  "certificate_no" text,
  "correction_note" text,
  "opinion" text,
  "reason" text,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_hightech_applications for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_hightech_applications for each statement execute function youju_history_stays();
alter table rec_hightech_applications enable row level security;
create policy own_units on rec_hightech_applications using (unit_id = any ((select youju_units())::text[]));
grant update (known_to) on rec_hightech_applications to youju_app;
create unique index rec_hightech_applications_current on rec_hightech_applications (unit_id, id desc nulls last) where known_to = 'infinity';
create unique index rec_hightech_applications_unique_application_no on rec_hightech_applications (unit_id, "application_no") where known_to = 'infinity';
create unique index rec_hightech_applications_unique_year_firm_3275167b on rec_hightech_applications (unit_id, "year", "firm") where known_to = 'infinity' and not coalesce(("rec_hightech_applications"."state" in ('withdrawn'::text, 'notAccepted'::text)), false);
create unique index rec_hightech_applications_unique_certificate_no_42a90f1d on rec_hightech_applications (unit_id, "certificate_no") where known_to = 'infinity' and ("rec_hightech_applications"."state" in ('recognised'::text));
create index rec_hightech_applications_by_region on rec_hightech_applications (unit_id, "region" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_hightech_applications_by_firm on rec_hightech_applications (unit_id, "firm" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_hightech_applications_by_batch on rec_hightech_applications (unit_id, "batch" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_hightech_applications_by_state on rec_hightech_applications (unit_id, "state" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_hightech_applications_by_accepted_at on rec_hightech_applications (unit_id, "accepted_at" desc nulls last, id desc nulls last);
create index rec_hightech_applications_by_entry on rec_hightech_applications (unit_id, entry desc);
create index rec_hightech_applications_search_c9ac5810 on rec_hightech_applications using gin (youju_bigrams(coalesce("rec_hightech_applications"."application_no"::text, '') || E'\n' || coalesce("rec_hightech_applications"."name"::text, '') || E'\n' || coalesce("rec_hightech_applications"."certificate_no"::text, ''))) with (fastupdate = on, gin_pending_list_limit = 8192) where known_to = 'infinity';
alter index rec_hightech_applications_search_c9ac5810 alter column 1 set statistics 0;
drop view if exists rec_hightech_applications_searched;
create view rec_hightech_applications_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "application_no", "year", "batch", "firm", "name", "region", "founded_on", "field", "renewal", "staff", "researchers", "sales_first", "sales_second", "sales_last", "research_first", "research_second", "research_last", "research_domestic", "total_income", "hightech_income", "net_assets_first", "net_assets_second", "net_assets_last", "properties", "made_standards", "results", "misconduct", "advanced_points", "support_points", "count_points", "acquisition_points", "standards_points", "results_points", "system_points", "body_points", "incentive_points", "talent_points", "assets_growth_points", "sales_growth_points", "form_check", "days_founded", "points", "qualifies", "unmet", "accepted_at", "due_at", "clerk", "recommended_at", "recognised_at", "ended_at", "certificate_no", "correction_note", "opinion", "reason" from rec_hightech_applications
where unit_id = any ((select youju_units())::text[]) and known_to = 'infinity';
revoke all on rec_hightech_applications_searched from public, youju_app;
grant select on rec_hightech_applications_searched to youju_app;
comment on view rec_hightech_applications_searched is 'e2164dbba65f6a8b';

create table rec_hightech_properties (
  "unit_id" text not null,
  "id" text not null,
  "version" integer not null,
  "state" text,
  "known_from" timestamptz not null,
  "known_to" timestamptz not null,
  "entry" bigint not null,
  "taken_over" boolean not null,
  "rule" text,
  "mark1" bigint not null,
  "mark2" bigint not null,
  "number" text,
  "kind" text,
  "firm" text,
  "name" text,
  "year" bigint,
  "application" text,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_hightech_properties for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_hightech_properties for each statement execute function youju_history_stays();
alter table rec_hightech_properties enable row level security;
create policy own_units on rec_hightech_properties using (unit_id = any ((select youju_units())::text[]));
grant update (known_to) on rec_hightech_properties to youju_app;
create unique index rec_hightech_properties_current on rec_hightech_properties (unit_id, id desc nulls last) where known_to = 'infinity';
create unique index rec_hightech_properties_unique_number_1afb28a9 on rec_hightech_properties (unit_id, "number") where known_to = 'infinity' and (("rec_hightech_properties"."state" in ('used'::text)) and ("rec_hightech_properties"."kind" in ('utility'::text, 'design'::text, 'software'::text)));
create index rec_hightech_properties_by_number on rec_hightech_properties (unit_id, "number" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_hightech_properties_by_application on rec_hightech_properties (unit_id, "application" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_hightech_properties_by_firm on rec_hightech_properties (unit_id, "firm" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_hightech_properties_by_state on rec_hightech_properties (unit_id, "state" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_hightech_properties_by_entry on rec_hightech_properties (unit_id, entry desc);
create index rec_hightech_properties_search_e9cb1e6f on rec_hightech_properties using gin (youju_bigrams(coalesce("rec_hightech_properties"."number"::text, ''))) with (fastupdate = on, gin_pending_list_limit = 8192) where known_to = 'infinity';
alter index rec_hightech_properties_search_e9cb1e6f alter column 1 set statistics 0;
drop view if exists rec_hightech_properties_searched;
create view rec_hightech_properties_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "number", "kind", "firm", "name", "year", "application" from rec_hightech_properties
where unit_id = any ((select youju_units())::text[]) and known_to = 'infinity';
revoke all on rec_hightech_properties_searched from public, youju_app;
grant select on rec_hightech_properties_searched to youju_app;
comment on view rec_hightech_properties_searched is '43744163c989ec4b';

create table rec_hightech_certificates (
  "unit_id" text not null,
  "id" text not null,
  "version" integer not null,
  "state" text,
  "known_from" timestamptz not null,
  "known_to" timestamptz not null,
  "entry" bigint not null,
  "taken_over" boolean not null,
  "rule" text,
  "mark1" bigint not null,
  "mark2" bigint not null,
  "number" text,
  "firm" text,
  "name" text,
  "region" text,
  "field" text,
  "issued_on" date,
  "valid_to" date,
  "ended_on" date,
  "reason" text,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_hightech_certificates for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_hightech_certificates for each statement execute function youju_history_stays();
alter table rec_hightech_certificates enable row level security;
create policy own_units on rec_hightech_certificates using (unit_id = any ((select youju_units())::text[]));
grant update (known_to) on rec_hightech_certificates to youju_app;
create unique index rec_hightech_certificates_current on rec_hightech_certificates (unit_id, id desc nulls last) where known_to = 'infinity';
create unique index rec_hightech_certificates_unique_number on rec_hightech_certificates (unit_id, "number") where known_to = 'infinity';
create index rec_hightech_certificates_by_firm on rec_hightech_certificates (unit_id, "firm" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_hightech_certificates_by_valid_to on rec_hightech_certificates (unit_id, "valid_to" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_hightech_certificates_by_state on rec_hightech_certificates (unit_id, "state" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_hightech_certificates_by_issued_on on rec_hightech_certificates (unit_id, "issued_on" desc nulls last, id desc nulls last);
create index rec_hightech_certificates_by_entry on rec_hightech_certificates (unit_id, entry desc);
create index rec_hightech_certificates_search_33152394 on rec_hightech_certificates using gin (youju_bigrams(coalesce("rec_hightech_certificates"."number"::text, '') || E'\n' || coalesce("rec_hightech_certificates"."name"::text, ''))) with (fastupdate = on, gin_pending_list_limit = 8192) where known_to = 'infinity';
alter index rec_hightech_certificates_search_33152394 alter column 1 set statistics 0;
drop view if exists rec_hightech_certificates_searched;
create view rec_hightech_certificates_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "number", "firm", "name", "region", "field", "issued_on", "valid_to", "ended_on", "reason" from rec_hightech_certificates
where unit_id = any ((select youju_units())::text[]) and known_to = 'infinity';
revoke all on rec_hightech_certificates_searched from public, youju_app;
grant select on rec_hightech_certificates_searched to youju_app;
comment on view rec_hightech_certificates_searched is '5babc8888ae2632b';

create table rec_hightech_years (
  "unit_id" text not null,
  "id" text not null,
  "version" integer not null,
  "state" text,
  "known_from" timestamptz not null,
  "known_to" timestamptz not null,
  "entry" bigint not null,
  "taken_over" boolean not null,
  "rule" text,
  "mark1" bigint not null,
  "mark2" bigint not null,
  "year" bigint,
  "data_year" bigint,
  "opens_on" date,
  "due_on" date,
  "frozen_on" date,
  "listed" bigint,
  "closed_on" date,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_hightech_years for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_hightech_years for each statement execute function youju_history_stays();
alter table rec_hightech_years enable row level security;
create policy own_units on rec_hightech_years using (unit_id = any ((select youju_units())::text[]));
grant update (known_to) on rec_hightech_years to youju_app;
create unique index rec_hightech_years_current on rec_hightech_years (unit_id, id desc nulls last) where known_to = 'infinity';
create unique index rec_hightech_years_unique_year on rec_hightech_years (unit_id, "year") where known_to = 'infinity';
create index rec_hightech_years_by_state on rec_hightech_years (unit_id, "state" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_hightech_years_by_opens_on on rec_hightech_years (unit_id, "opens_on" desc nulls last, id desc nulls last);
create index rec_hightech_years_by_entry on rec_hightech_years (unit_id, entry desc);

create table rec_hightech_reports (
  "unit_id" text not null,
  "id" text not null,
  "version" integer not null,
  "state" text,
  "known_from" timestamptz not null,
  "known_to" timestamptz not null,
  "entry" bigint not null,
  "taken_over" boolean not null,
  "rule" text,
  "mark1" bigint not null,
  "mark2" bigint not null,
  "year" bigint,
  "data_year" bigint,
  "firm" text,
  "name" text,
  "region" text,
  "certificate_no" text,
  "missed_before" bigint,
  "staff" bigint,
  "researchers" bigint,
  "total_income" bigint,
  "sales" bigint,
  "hightech_income" bigint,
  "research" bigint,
  "research_domestic" bigint,
  "net_assets" bigint,
  "profit" bigint,
  "tax" bigint,
  "relief" bigint,
  "exports" bigint,
  "properties_first" bigint,
  "properties_second" bigint,
  "explanation" text,
  "return_note" text,
  "exemption" text,
  "submitted_on" date,
  "passed_on" date,
  "reminders" bigint,
  "reminded_on" date,
  "at_risk" boolean,
  "risks" text,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_hightech_reports for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_hightech_reports for each statement execute function youju_history_stays();
alter table rec_hightech_reports enable row level security;
create policy own_units on rec_hightech_reports using (unit_id = any ((select youju_units())::text[]));
grant update (known_to) on rec_hightech_reports to youju_app;
create unique index rec_hightech_reports_current on rec_hightech_reports (unit_id, id desc nulls last) where known_to = 'infinity';
create unique index rec_hightech_reports_unique_year_firm on rec_hightech_reports (unit_id, "year", "firm") where known_to = 'infinity';
create index rec_hightech_reports_by_region on rec_hightech_reports (unit_id, "region" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_hightech_reports_by_state on rec_hightech_reports (unit_id, "state" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_hightech_reports_by_submitted_on on rec_hightech_reports (unit_id, "submitted_on" desc nulls last, id desc nulls last);
create index rec_hightech_reports_by_entry on rec_hightech_reports (unit_id, entry desc);
create index rec_hightech_reports_search_bcc2f0b0 on rec_hightech_reports using gin (youju_bigrams(coalesce("rec_hightech_reports"."name"::text, ''))) with (fastupdate = on, gin_pending_list_limit = 8192) where known_to = 'infinity';
alter index rec_hightech_reports_search_bcc2f0b0 alter column 1 set statistics 0;
drop view if exists rec_hightech_reports_searched;
create view rec_hightech_reports_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "year", "data_year", "firm", "name", "region", "certificate_no", "missed_before", "staff", "researchers", "total_income", "sales", "hightech_income", "research", "research_domestic", "net_assets", "profit", "tax", "relief", "exports", "properties_first", "properties_second", "explanation", "return_note", "exemption", "submitted_on", "passed_on", "reminders", "reminded_on", "at_risk", "risks" from rec_hightech_reports
where unit_id = any ((select youju_units())::text[]) and known_to = 'infinity';
revoke all on rec_hightech_reports_searched from public, youju_app;
grant select on rec_hightech_reports_searched to youju_app;
comment on view rec_hightech_reports_searched is '5d127901004d9269';

create table rec_sme_evaluations (
  "unit_id" text not null,
  "id" text not null,
  "version" integer not null,
  "state" text,
  "known_from" timestamptz not null,
  "known_to" timestamptz not null,
  "entry" bigint not null,
  "taken_over" boolean not null,
  "rule" text,
  "mark1" bigint not null,
  "mark2" bigint not null,
  "year" bigint,
  "firm" text,
  "name" text,
  "region" text,
  "resident" boolean,
  "staff" bigint,
  "researchers" bigint,
  "sales" bigint,
  "assets" bigint,
  "costs" bigint,
  "research" bigint,
  "properties_first" bigint,
  "properties_second" bigint,
  "restricted" boolean,
  "misconduct" boolean,
  "certificate_no" text,
  "award" boolean,
  "institute" boolean,
  "standard" boolean,
  "points" bigint,
  "route" text,
  "submitted_on" date,
  "check_by" date,
  "checked_on" date,
  "clerk" text,
  "public_from" date,
  "public_to" date,
  "number" text,
  "admitted_on" date,
  "valid_to" date,
  "return_note" text,
  "objection" text,
  "objector" text,
  "finding" text,
  "spot_check_result" text,
  "spot_check_finding" text,
  "spot_checked_on" date,
  "spot_checked_by" text,
  "reason" text,
  "ended_on" date,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_sme_evaluations for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_sme_evaluations for each statement execute function youju_history_stays();
alter table rec_sme_evaluations enable row level security;
create policy own_units on rec_sme_evaluations using (unit_id = any ((select youju_units())::text[]));
grant update (known_to) on rec_sme_evaluations to youju_app;
create unique index rec_sme_evaluations_current on rec_sme_evaluations (unit_id, id desc nulls last) where known_to = 'infinity';
create unique index rec_sme_evaluations_unique_year_firm_df0c4e34 on rec_sme_evaluations (unit_id, "year", "firm") where known_to = 'infinity' and not coalesce(("rec_sme_evaluations"."state" in ('refused'::text)), false);
create unique index rec_sme_evaluations_unique_number on rec_sme_evaluations (unit_id, "number") where known_to = 'infinity';
create index rec_sme_evaluations_by_firm on rec_sme_evaluations (unit_id, "firm" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_sme_evaluations_by_region on rec_sme_evaluations (unit_id, "region" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_sme_evaluations_by_state on rec_sme_evaluations (unit_id, "state" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_sme_evaluations_by_submitted_on on rec_sme_evaluations (unit_id, "submitted_on" desc nulls last, id desc nulls last);
create index rec_sme_evaluations_by_entry on rec_sme_evaluations (unit_id, entry desc);
create index rec_sme_evaluations_search_23249c23 on rec_sme_evaluations using gin (youju_bigrams(coalesce("rec_sme_evaluations"."name"::text, '') || E'\n' || coalesce("rec_sme_evaluations"."number"::text, ''))) with (fastupdate = on, gin_pending_list_limit = 8192) where known_to = 'infinity';
alter index rec_sme_evaluations_search_23249c23 alter column 1 set statistics 0;
drop view if exists rec_sme_evaluations_searched;
create view rec_sme_evaluations_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "year", "firm", "name", "region", "resident", "staff", "researchers", "sales", "assets", "costs", "research", "properties_first", "properties_second", "restricted", "misconduct", "certificate_no", "award", "institute", "standard", "points", "route", "submitted_on", "check_by", "checked_on", "clerk", "public_from", "public_to", "number", "admitted_on", "valid_to", "return_note", "objection", "objector", "finding", "spot_check_result", "spot_check_finding", "spot_checked_on", "spot_checked_by", "reason", "ended_on" from rec_sme_evaluations
where unit_id = any ((select youju_units())::text[]) and known_to = 'infinity';
revoke all on rec_sme_evaluations_searched from public, youju_app;
grant select on rec_sme_evaluations_searched to youju_app;
comment on view rec_sme_evaluations_searched is 'd5e84d41924f74b8';

create table rec_instruments_institutions (
  "unit_id" text not null,
  "id" text not null,
  "version" integer not null,
  "state" text,
  "known_from" timestamptz not null,
  "known_to" timestamptz not null,
  "entry" bigint not null,
  "taken_over" boolean not null,
  "rule" text,
  "mark1" bigint not null,
  "mark2" bigint not null,
  "code" text,
  "name" text,
  "region" text,
  "source" text,
  "department" text,
  "services" text,
  "accreditations" jsonb,
  "ratings" jsonb,
  "joined_on" date,
  "left_on" date,
  "exit_reason" text,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_instruments_institutions for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_instruments_institutions for each statement execute function youju_history_stays();
alter table rec_instruments_institutions enable row level security;
create policy own_units on rec_instruments_institutions using (unit_id = any ((select youju_units())::text[]));
grant update (known_to) on rec_instruments_institutions to youju_app;
create unique index rec_instruments_institutions_current on rec_instruments_institutions (unit_id, id desc nulls last) where known_to = 'infinity';
create unique index rec_instruments_institutions_unique_code on rec_instruments_institutions (unit_id, "code") where known_to = 'infinity';
create index rec_instruments_institutions_by_region on rec_instruments_institutions (unit_id, "region" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_instruments_institutions_by_source on rec_instruments_institutions (unit_id, "source" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_instruments_institutions_by_state on rec_instruments_institutions (unit_id, "state" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_instruments_institutions_by_entry on rec_instruments_institutions (unit_id, entry desc);
create index rec_instruments_institutions_search_f9873c4f on rec_instruments_institutions using gin (youju_bigrams(coalesce("rec_instruments_institutions"."name"::text, ''))) with (fastupdate = on, gin_pending_list_limit = 8192) where known_to = 'infinity';
alter index rec_instruments_institutions_search_f9873c4f alter column 1 set statistics 0;
drop view if exists rec_instruments_institutions_searched;
create view rec_instruments_institutions_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "code", "name", "region", "source", "department", "services", "accreditations", "ratings", "joined_on", "left_on", "exit_reason" from rec_instruments_institutions
where unit_id = any ((select youju_units())::text[]) and known_to = 'infinity';
revoke all on rec_instruments_institutions_searched from public, youju_app;
grant select on rec_instruments_institutions_searched to youju_app;
comment on view rec_instruments_institutions_searched is '8de1ff96af147ca4';

create table rec_instruments (
  "unit_id" text not null,
  "id" text not null,
  "version" integer not null,
  "state" text,
  "known_from" timestamptz not null,
  "known_to" timestamptz not null,
  "entry" bigint not null,
  "taken_over" boolean not null,
  "rule" text,
  "mark1" bigint not null,
  "mark2" bigint not null,
  "number" text,
  "national_no" text,
  "pid" text,
  "owner" text,
  "owner_name" text,
  "asset_no" text,
  "name" text,
  "name_en" text,
  "manufacturer" text,
  "origin" text,
  "domestic" boolean,
  "model" text,
  "serial_no" text,
  "class" text,
  "subclass" text,
  "original_value" bigint,
  "funding" text,
  "in_use_on" date,
  "region" text,
  "place" text,
  "latitude" numeric,
  "longitude" numeric,
  "functions" text,
  "specs" text,
  "measures" text,
  "sharing" text,
  "sharing_reason" text,
  "meter" text,
  "zone" text,
  "contact" text,
  "online_on" date,
  "offline_on" date,
  "return_reason" text,
  "suspend_reason" text,
  "exit_reason" text,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_instruments for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_instruments for each statement execute function youju_history_stays();
alter table rec_instruments enable row level security;
create policy own_units on rec_instruments using (unit_id = any ((select youju_units())::text[]));
grant update (known_to) on rec_instruments to youju_app;
create unique index rec_instruments_current on rec_instruments (unit_id, id desc nulls last) where known_to = 'infinity';
create unique index rec_instruments_unique_number on rec_instruments (unit_id, "number") where known_to = 'infinity';
create unique index rec_instruments_unique_owner_asset_no on rec_instruments (unit_id, "owner", "asset_no") where known_to = 'infinity';
create index rec_instruments_by_original_value on rec_instruments (unit_id, "original_value" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_instruments_by_state on rec_instruments (unit_id, "state" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_instruments_by_online_on on rec_instruments (unit_id, "online_on" desc nulls last, id desc nulls last);
create index rec_instruments_by_entry on rec_instruments (unit_id, entry desc);
create index rec_instruments_search_64d80282 on rec_instruments using gin (youju_bigrams(coalesce("rec_instruments"."owner_name"::text, '') || E'\n' || coalesce("rec_instruments"."name"::text, '') || E'\n' || coalesce("rec_instruments"."manufacturer"::text, '') || E'\n' || coalesce("rec_instruments"."functions"::text, ''))) with (fastupdate = on, gin_pending_list_limit = 8192) where known_to = 'infinity';
alter index rec_instruments_search_64d80282 alter column 1 set statistics 0;
drop view if exists rec_instruments_searched;
create view rec_instruments_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "number", "national_no", "pid", "owner", "owner_name", "asset_no", "name", "name_en", "manufacturer", "origin", "domestic", "model", "serial_no", "class", "subclass", "original_value", "funding", "in_use_on", "region", "place", "latitude", "longitude", "functions", "specs", "measures", "sharing", "sharing_reason", "meter", "zone", "contact", "online_on", "offline_on", "return_reason", "suspend_reason", "exit_reason" from rec_instruments
where unit_id = any ((select youju_units())::text[]) and known_to = 'infinity';
revoke all on rec_instruments_searched from public, youju_app;
grant select on rec_instruments_searched to youju_app;
comment on view rec_instruments_searched is '2addaaff030bf41c';

create table rec_instruments_terms (
  "unit_id" text not null,
  "id" text not null,
  "version" integer not null,
  "state" text,
  "known_from" timestamptz not null,
  "known_to" timestamptz not null,
  "entry" bigint not null,
  "taken_over" boolean not null,
  "rule" text,
  "mark1" bigint not null,
  "mark2" bigint not null,
  "instrument" text,
  "open_days" text,
  "opens_at" text,
  "closes_at" text,
  "off_hours" boolean,
  "closed_on_holidays" boolean,
  "needs_approval" boolean,
  "needs_qualification" boolean,
  "wait_list" boolean,
  "min_days_ahead" bigint,
  "max_days_ahead" bigint,
  "members_first_days" bigint,
  "min_minutes" bigint,
  "max_minutes" bigint,
  "step_minutes" bigint,
  "gap_minutes" bigint,
  "max_minutes_a_day" bigint,
  "max_future" bigint,
  "max_future_minutes" bigint,
  "grace_minutes" bigint,
  "late_cancel_minutes" bigint,
  "late_cancel_fee" bigint,
  "basis" text,
  "prices" jsonb,
  "sample_price" bigint,
  "minimum_fee" bigint,
  "overage_factor" bigint,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_instruments_terms for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_instruments_terms for each statement execute function youju_history_stays();
alter table rec_instruments_terms enable row level security;
create policy own_units on rec_instruments_terms using (unit_id = any ((select youju_units())::text[]));
grant update (known_to) on rec_instruments_terms to youju_app;
create unique index rec_instruments_terms_current on rec_instruments_terms (unit_id, id desc nulls last) where known_to = 'infinity';
create unique index rec_instruments_terms_unique_instrument on rec_instruments_terms (unit_id, "instrument") where known_to = 'infinity';
create index rec_instruments_terms_by_entry on rec_instruments_terms (unit_id, entry desc);

create table rec_instruments_bookings (
  "unit_id" text not null,
  "id" text not null,
  "version" integer not null,
  "state" text,
  "known_from" timestamptz not null,
  "known_to" timestamptz not null,
  "entry" bigint not null,
  "taken_over" boolean not null,
  "rule" text,
  "mark1" bigint not null,
  "mark2" bigint not null,
  "instrument" text,
  "from" timestamptz,
  "to" timestamptz,
  "kind" text,
  "person" text,
  "person_name" text,
  "organisation" text,
  "organisation_name" text,
  "price_group" text,
  "purpose" text,
  "samples" bigint,
  "override" boolean,
  "booked_on" date,
  "started_at" timestamptz,
  "ended_at" timestamptz,
  "hours" numeric,
  "fee" bigint,
  "fee_explained" text,
  "late_cancelled" boolean,
  "refusal_reason" text,
  "cancel_reason" text,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_instruments_bookings for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_instruments_bookings for each statement execute function youju_history_stays();
alter table rec_instruments_bookings enable row level security;
create policy own_units on rec_instruments_bookings using (unit_id = any ((select youju_units())::text[]));
grant update (known_to) on rec_instruments_bookings to youju_app;
create unique index rec_instruments_bookings_current on rec_instruments_bookings (unit_id, id desc nulls last) where known_to = 'infinity';
alter table rec_instruments_bookings add constraint rec_instruments_bookings_apart_8e5fce4c exclude using gist (unit_id with =, "instrument" with =, tstzrange("from", "to") with &&) where (known_to = 'infinity' and ("rec_instruments_bookings"."state" in ('pending'::text, 'confirmed'::text, 'inUse'::text)));
create index rec_instruments_bookings_spans_88dfc801 on rec_instruments_bookings (unit_id, "instrument", "to") where known_to = 'infinity' and ("rec_instruments_bookings"."state" in ('pending'::text, 'confirmed'::text, 'inUse'::text));
alter table rec_instruments_bookings add constraint rec_instruments_bookings_apart_ecdade28 exclude using gist (unit_id with =, "person" with =, tstzrange("from", "to") with &&) where (known_to = 'infinity' and ("rec_instruments_bookings"."state" in ('pending'::text, 'confirmed'::text, 'inUse'::text)));
create index rec_instruments_bookings_spans_4978ce43 on rec_instruments_bookings (unit_id, "person", "to") where known_to = 'infinity' and ("rec_instruments_bookings"."state" in ('pending'::text, 'confirmed'::text, 'inUse'::text));
create index rec_instruments_bookings_by_instrument on rec_instruments_bookings (unit_id, "instrument" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_instruments_bookings_by_from on rec_instruments_bookings (unit_id, "from" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_instruments_bookings_by_state on rec_instruments_bookings (unit_id, "state" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_instruments_bookings_by_entry on rec_instruments_bookings (unit_id, entry desc);
create index rec_instruments_bookings_search_9e3ff3b6 on rec_instruments_bookings using gin (youju_bigrams(coalesce("rec_instruments_bookings"."organisation_name"::text, '') || E'\n' || coalesce("rec_instruments_bookings"."purpose"::text, ''))) with (fastupdate = on, gin_pending_list_limit = 8192) where known_to = 'infinity';
alter index rec_instruments_bookings_search_9e3ff3b6 alter column 1 set statistics 0;
drop view if exists rec_instruments_bookings_searched;
create view rec_instruments_bookings_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "instrument", "from", "to", "kind", "person", "person_name", "organisation", "organisation_name", "price_group", "purpose", "samples", "override", "booked_on", "started_at", "ended_at", "hours", "fee", "fee_explained", "late_cancelled", "refusal_reason", "cancel_reason" from rec_instruments_bookings
where unit_id = any ((select youju_units())::text[]) and known_to = 'infinity';
revoke all on rec_instruments_bookings_searched from public, youju_app;
grant select on rec_instruments_bookings_searched to youju_app;
comment on view rec_instruments_bookings_searched is 'cbd498697daf0da6';

create table rec_instruments_outages (
  "unit_id" text not null,
  "id" text not null,
  "version" integer not null,
  "state" text,
  "known_from" timestamptz not null,
  "known_to" timestamptz not null,
  "entry" bigint not null,
  "taken_over" boolean not null,
  "rule" text,
  "mark1" bigint not null,
  "mark2" bigint not null,
  "instrument" text,
  "kind" text,
  "from" timestamptz,
  "to" timestamptz,
  "reason" text,
  "displaces" boolean,
  "block" text,
  "cancel_reason" text,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_instruments_outages for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_instruments_outages for each statement execute function youju_history_stays();
alter table rec_instruments_outages enable row level security;
create policy own_units on rec_instruments_outages using (unit_id = any ((select youju_units())::text[]));
grant update (known_to) on rec_instruments_outages to youju_app;
create unique index rec_instruments_outages_current on rec_instruments_outages (unit_id, id desc nulls last) where known_to = 'infinity';
create index rec_instruments_outages_by_instrument on rec_instruments_outages (unit_id, "instrument" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_instruments_outages_by_state on rec_instruments_outages (unit_id, "state" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_instruments_outages_by_entry on rec_instruments_outages (unit_id, entry desc);

create table rec_instruments_qualifications (
  "unit_id" text not null,
  "id" text not null,
  "version" integer not null,
  "state" text,
  "known_from" timestamptz not null,
  "known_to" timestamptz not null,
  "entry" bigint not null,
  "taken_over" boolean not null,
  "rule" text,
  "mark1" bigint not null,
  "mark2" bigint not null,
  "person" text,
  "person_name" text,
  "instrument" text,
  "trained_on" date,
  "valid_to" date,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_instruments_qualifications for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_instruments_qualifications for each statement execute function youju_history_stays();
alter table rec_instruments_qualifications enable row level security;
create policy own_units on rec_instruments_qualifications using (unit_id = any ((select youju_units())::text[]));
grant update (known_to) on rec_instruments_qualifications to youju_app;
create unique index rec_instruments_qualifications_current on rec_instruments_qualifications (unit_id, id desc nulls last) where known_to = 'infinity';
create unique index rec_instruments_qualifications_unique_person_instrument on rec_instruments_qualifications (unit_id, "person", "instrument") where known_to = 'infinity';
create index rec_instruments_qualifications_by_instrument on rec_instruments_qualifications (unit_id, "instrument" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_instruments_qualifications_by_entry on rec_instruments_qualifications (unit_id, entry desc);

create table rec_instruments_sessions (
  "unit_id" text not null,
  "id" text not null,
  "version" integer not null,
  "state" text,
  "known_from" timestamptz not null,
  "known_to" timestamptz not null,
  "entry" bigint not null,
  "taken_over" boolean not null,
  "rule" text,
  "mark1" bigint not null,
  "mark2" bigint not null,
  "instrument" text,
  "from" timestamptz,
  "to" timestamptz,
  "kind" text,
  "meter" text,
  "meter_no" text,
  "organisation" text,
  "booking" text,
  "hours" numeric,
  "samples" bigint,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_instruments_sessions for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_instruments_sessions for each statement execute function youju_history_stays();
alter table rec_instruments_sessions enable row level security;
create policy own_units on rec_instruments_sessions using (unit_id = any ((select youju_units())::text[]));
grant update (known_to) on rec_instruments_sessions to youju_app;
create unique index rec_instruments_sessions_current on rec_instruments_sessions (unit_id, id desc nulls last) where known_to = 'infinity';
create unique index rec_instruments_sessions_unique_meter_no on rec_instruments_sessions (unit_id, "meter_no") where known_to = 'infinity';
create index rec_instruments_sessions_by_instrument on rec_instruments_sessions (unit_id, "instrument" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_instruments_sessions_by_from on rec_instruments_sessions (unit_id, "from" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_instruments_sessions_by_entry on rec_instruments_sessions (unit_id, entry desc);

create table rec_instruments_orders (
  "unit_id" text not null,
  "id" text not null,
  "version" integer not null,
  "state" text,
  "known_from" timestamptz not null,
  "known_to" timestamptz not null,
  "entry" bigint not null,
  "taken_over" boolean not null,
  "rule" text,
  "mark1" bigint not null,
  "mark2" bigint not null,
  "order_no" text,
  "title" text,
  "kind" text,
  "instrument" text,
  "booking" text,
  "provider" text,
  "provider_name" text,
  "client" text,
  "client_name" text,
  "client_region" text,
  "price_group" text,
  "accepted_on" date,
  "completed_on" date,
  "hours" numeric,
  "samples" bigint,
  "amount" bigint,
  "contract_no" text,
  "paid_on" date,
  "paid_amount" bigint,
  "invoice_code" text,
  "invoice_no" text,
  "stars" bigint,
  "comment" text,
  "cancel_reason" text,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_instruments_orders for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_instruments_orders for each statement execute function youju_history_stays();
alter table rec_instruments_orders enable row level security;
create policy own_units on rec_instruments_orders using (unit_id = any ((select youju_units())::text[]));
grant update (known_to) on rec_instruments_orders to youju_app;
create unique index rec_instruments_orders_current on rec_instruments_orders (unit_id, id desc nulls last) where known_to = 'infinity';
create unique index rec_instruments_orders_unique_order_no on rec_instruments_orders (unit_id, "order_no") where known_to = 'infinity';
create unique index rec_instruments_orders_unique_booking on rec_instruments_orders (unit_id, "booking") where known_to = 'infinity';
create unique index rec_instruments_orders_unique_invoice_code_invoice_no on rec_instruments_orders (unit_id, "invoice_code", "invoice_no") where known_to = 'infinity';
create index rec_instruments_orders_by_client on rec_instruments_orders (unit_id, "client" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_instruments_orders_by_instrument on rec_instruments_orders (unit_id, "instrument" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_instruments_orders_by_state on rec_instruments_orders (unit_id, "state" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_instruments_orders_by_completed_on on rec_instruments_orders (unit_id, "completed_on" desc nulls last, id desc nulls last);
create index rec_instruments_orders_by_entry on rec_instruments_orders (unit_id, entry desc);
create index rec_instruments_orders_search_d32ffbed on rec_instruments_orders using gin (youju_bigrams(coalesce("rec_instruments_orders"."title"::text, '') || E'\n' || coalesce("rec_instruments_orders"."provider_name"::text, '') || E'\n' || coalesce("rec_instruments_orders"."client_name"::text, ''))) with (fastupdate = on, gin_pending_list_limit = 8192) where known_to = 'infinity';
alter index rec_instruments_orders_search_d32ffbed alter column 1 set statistics 0;
drop view if exists rec_instruments_orders_searched;
create view rec_instruments_orders_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "order_no", "title", "kind", "instrument", "booking", "provider", "provider_name", "client", "client_name", "client_region", "price_group", "accepted_on", "completed_on", "hours", "samples", "amount", "contract_no", "paid_on", "paid_amount", "invoice_code", "invoice_no", "stars", "comment", "cancel_reason" from rec_instruments_orders
where unit_id = any ((select youju_units())::text[]) and known_to = 'infinity';
revoke all on rec_instruments_orders_searched from public, youju_app;
grant select on rec_instruments_orders_searched to youju_app;
comment on view rec_instruments_orders_searched is '67ef621819300d10';

create table rec_instruments_violations (
  "unit_id" text not null,
  "id" text not null,
  "version" integer not null,
  "state" text,
  "known_from" timestamptz not null,
  "known_to" timestamptz not null,
  "entry" bigint not null,
  "taken_over" boolean not null,
  "rule" text,
  "mark1" bigint not null,
  "mark2" bigint not null,
  "person" text,
  "person_name" text,
  "owner" text,
  "kind" text,
  "happened_on" date,
  "booking" text,
  "note" text,
  "appeal" text,
  "decision" text,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_instruments_violations for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_instruments_violations for each statement execute function youju_history_stays();
alter table rec_instruments_violations enable row level security;
create policy own_units on rec_instruments_violations using (unit_id = any ((select youju_units())::text[]));
grant update (known_to) on rec_instruments_violations to youju_app;
create unique index rec_instruments_violations_current on rec_instruments_violations (unit_id, id desc nulls last) where known_to = 'infinity';
create unique index rec_instruments_violations_unique_booking_kind on rec_instruments_violations (unit_id, "booking", "kind") where known_to = 'infinity';
create index rec_instruments_violations_by_person on rec_instruments_violations (unit_id, "person" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_instruments_violations_by_state on rec_instruments_violations (unit_id, "state" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_instruments_violations_by_happened_on on rec_instruments_violations (unit_id, "happened_on" desc nulls last, id desc nulls last);
create index rec_instruments_violations_by_entry on rec_instruments_violations (unit_id, entry desc);

create table rec_instruments_bans (
  "unit_id" text not null,
  "id" text not null,
  "version" integer not null,
  "state" text,
  "known_from" timestamptz not null,
  "known_to" timestamptz not null,
  "entry" bigint not null,
  "taken_over" boolean not null,
  "rule" text,
  "mark1" bigint not null,
  "mark2" bigint not null,
  "person" text,
  "person_name" text,
  "owner" text,
  "from" date,
  "to" date,
  "reason" text,
  "lift_reason" text,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_instruments_bans for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_instruments_bans for each statement execute function youju_history_stays();
alter table rec_instruments_bans enable row level security;
create policy own_units on rec_instruments_bans using (unit_id = any ((select youju_units())::text[]));
grant update (known_to) on rec_instruments_bans to youju_app;
create unique index rec_instruments_bans_current on rec_instruments_bans (unit_id, id desc nulls last) where known_to = 'infinity';
create index rec_instruments_bans_by_person on rec_instruments_bans (unit_id, "person" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_instruments_bans_by_state on rec_instruments_bans (unit_id, "state" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_instruments_bans_by_entry on rec_instruments_bans (unit_id, entry desc);

create table rec_instruments_group_buys (
  "unit_id" text not null,
  "id" text not null,
  "version" integer not null,
  "state" text,
  "known_from" timestamptz not null,
  "known_to" timestamptz not null,
  "entry" bigint not null,
  "taken_over" boolean not null,
  "rule" text,
  "mark1" bigint not null,
  "mark2" bigint not null,
  "title" text,
  "provider" text,
  "provider_name" text,
  "service" text,
  "place" text,
  "held_on" date,
  "deadline" date,
  "list_price" bigint,
  "tiers" jsonb,
  "participants" jsonb,
  "price" bigint,
  "quantity" numeric,
  "cancel_reason" text,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_instruments_group_buys for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_instruments_group_buys for each statement execute function youju_history_stays();
alter table rec_instruments_group_buys enable row level security;
create policy own_units on rec_instruments_group_buys using (unit_id = any ((select youju_units())::text[]));
grant update (known_to) on rec_instruments_group_buys to youju_app;
create unique index rec_instruments_group_buys_current on rec_instruments_group_buys (unit_id, id desc nulls last) where known_to = 'infinity';
create index rec_instruments_group_buys_by_state on rec_instruments_group_buys (unit_id, "state" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_instruments_group_buys_by_held_on on rec_instruments_group_buys (unit_id, "held_on" desc nulls last, id desc nulls last);
create index rec_instruments_group_buys_by_entry on rec_instruments_group_buys (unit_id, entry desc);
create index rec_instruments_group_buys_search_818647ab on rec_instruments_group_buys using gin (youju_bigrams(coalesce("rec_instruments_group_buys"."title"::text, '') || E'\n' || coalesce("rec_instruments_group_buys"."provider_name"::text, '') || E'\n' || coalesce("rec_instruments_group_buys"."service"::text, ''))) with (fastupdate = on, gin_pending_list_limit = 8192) where known_to = 'infinity';
alter index rec_instruments_group_buys_search_818647ab alter column 1 set statistics 0;
drop view if exists rec_instruments_group_buys_searched;
create view rec_instruments_group_buys_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "title", "provider", "provider_name", "service", "place", "held_on", "deadline", "list_price", "tiers", "participants", "price", "quantity", "cancel_reason" from rec_instruments_group_buys
where unit_id = any ((select youju_units())::text[]) and known_to = 'infinity';
revoke all on rec_instruments_group_buys_searched from public, youju_app;
grant select on rec_instruments_group_buys_searched to youju_app;
comment on view rec_instruments_group_buys_searched is '10bb13cf6892b7c5';

create table rec_instruments_feeds (
  "unit_id" text not null,
  "id" text not null,
  "version" integer not null,
  "state" text,
  "known_from" timestamptz not null,
  "known_to" timestamptz not null,
  "entry" bigint not null,
  "taken_over" boolean not null,
  "rule" text,
  "mark1" bigint not null,
  "mark2" bigint not null,
  "kind" text,
  "instrument" text,
  "person" text,
  "person_name" text,
  "token" text,
  "issued_on" date,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_instruments_feeds for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_instruments_feeds for each statement execute function youju_history_stays();
alter table rec_instruments_feeds enable row level security;
create policy own_units on rec_instruments_feeds using (unit_id = any ((select youju_units())::text[]));
grant update (known_to) on rec_instruments_feeds to youju_app;
create unique index rec_instruments_feeds_current on rec_instruments_feeds (unit_id, id desc nulls last) where known_to = 'infinity';
create unique index rec_instruments_feeds_unique_token on rec_instruments_feeds (unit_id, "token") where known_to = 'infinity';
create index rec_instruments_feeds_by_state on rec_instruments_feeds (unit_id, "state" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_instruments_feeds_by_entry on rec_instruments_feeds (unit_id, entry desc);

create table rec_evaluation_budget (
  "unit_id" text not null,
  "id" text not null,
  "version" integer not null,
  "state" text,
  "known_from" timestamptz not null,
  "known_to" timestamptz not null,
  "entry" bigint not null,
  "taken_over" boolean not null,
  "rule" text,
  "mark1" bigint not null,
  "mark2" bigint not null,
  "year" bigint,
  "code" text,
  "parent" text,
  "item" text,
  "is_total" boolean,
  "nature" text,
  "initial" bigint,
  "adjustment" bigint,
  "spent" bigint,
  "carried_over" bigint,
  "position" bigint,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_evaluation_budget for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_evaluation_budget for each statement execute function youju_history_stays();
alter table rec_evaluation_budget enable row level security;
create policy own_units on rec_evaluation_budget using (unit_id = any ((select youju_units())::text[]));
grant update (known_to) on rec_evaluation_budget to youju_app;
create unique index rec_evaluation_budget_current on rec_evaluation_budget (unit_id, id desc nulls last) where known_to = 'infinity';
create unique index rec_evaluation_budget_unique_year_code on rec_evaluation_budget (unit_id, "year", "code") where known_to = 'infinity';
create index rec_evaluation_budget_by_year on rec_evaluation_budget (unit_id, "year" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_evaluation_budget_by_entry on rec_evaluation_budget (unit_id, entry desc);
create index rec_evaluation_budget_search_687e6bf7 on rec_evaluation_budget using gin (youju_bigrams(coalesce("rec_evaluation_budget"."item"::text, ''))) with (fastupdate = on, gin_pending_list_limit = 8192) where known_to = 'infinity';
alter index rec_evaluation_budget_search_687e6bf7 alter column 1 set statistics 0;
drop view if exists rec_evaluation_budget_searched;
create view rec_evaluation_budget_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "year", "code", "parent", "item", "is_total", "nature", "initial", "adjustment", "spent", "carried_over", "position" from rec_evaluation_budget
where unit_id = any ((select youju_units())::text[]) and known_to = 'infinity';
revoke all on rec_evaluation_budget_searched from public, youju_app;
grant select on rec_evaluation_budget_searched to youju_app;
comment on view rec_evaluation_budget_searched is '7dfbdecfb957ac0e';

create table rec_evaluation_indicators (
  "unit_id" text not null,
  "id" text not null,
  "version" integer not null,
  "state" text,
  "known_from" timestamptz not null,
  "known_to" timestamptz not null,
  "entry" bigint not null,
  "taken_over" boolean not null,
  "rule" text,
  "mark1" bigint not null,
  "mark2" bigint not null,
  "year" bigint,
  "code" text,
  "class" text,
  "name" text,
  "target" text,
  "source" text,
  "figure" text,
  "actual" text,
  "scale" text,
  "decimals" bigint,
  "reason" text,
  "evidence" jsonb,
  "position" bigint,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_evaluation_indicators for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_evaluation_indicators for each statement execute function youju_history_stays();
alter table rec_evaluation_indicators enable row level security;
create policy own_units on rec_evaluation_indicators using (unit_id = any ((select youju_units())::text[]));
grant update (known_to) on rec_evaluation_indicators to youju_app;
create unique index rec_evaluation_indicators_current on rec_evaluation_indicators (unit_id, id desc nulls last) where known_to = 'infinity';
create unique index rec_evaluation_indicators_unique_year_code on rec_evaluation_indicators (unit_id, "year", "code") where known_to = 'infinity';
create unique index rec_evaluation_indicators_unique_year_name on rec_evaluation_indicators (unit_id, "year", "name") where known_to = 'infinity';
create index rec_evaluation_indicators_by_year on rec_evaluation_indicators (unit_id, "year" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_evaluation_indicators_by_entry on rec_evaluation_indicators (unit_id, entry desc);
create index rec_evaluation_indicators_search_ebe54258 on rec_evaluation_indicators using gin (youju_bigrams(coalesce("rec_evaluation_indicators"."name"::text, ''))) with (fastupdate = on, gin_pending_list_limit = 8192) where known_to = 'infinity';
alter index rec_evaluation_indicators_search_ebe54258 alter column 1 set statistics 0;
drop view if exists rec_evaluation_indicators_searched;
create view rec_evaluation_indicators_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "year", "code", "class", "name", "target", "source", "figure", "actual", "scale", "decimals", "reason", "evidence", "position" from rec_evaluation_indicators
where unit_id = any ((select youju_units())::text[]) and known_to = 'infinity';
revoke all on rec_evaluation_indicators_searched from public, youju_app;
grant select on rec_evaluation_indicators_searched to youju_app;
comment on view rec_evaluation_indicators_searched is 'b4c626ff10d83374';

create table rec_evaluation_targets (
  "unit_id" text not null,
  "id" text not null,
  "version" integer not null,
  "state" text,
  "known_from" timestamptz not null,
  "known_to" timestamptz not null,
  "entry" bigint not null,
  "taken_over" boolean not null,
  "rule" text,
  "mark1" bigint not null,
  "mark2" bigint not null,
  "year" bigint,
  "indicator" text,
  "set" text,
  "target" text,
  "document" text,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_evaluation_targets for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_evaluation_targets for each statement execute function youju_history_stays();
alter table rec_evaluation_targets enable row level security;
create policy own_units on rec_evaluation_targets using (unit_id = any ((select youju_units())::text[]));
grant update (known_to) on rec_evaluation_targets to youju_app;
create unique index rec_evaluation_targets_current on rec_evaluation_targets (unit_id, id desc nulls last) where known_to = 'infinity';
create unique index rec_evaluation_targets_unique_year_indicator_set on rec_evaluation_targets (unit_id, "year", "indicator", "set") where known_to = 'infinity';
create index rec_evaluation_targets_by_year on rec_evaluation_targets (unit_id, "year" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_evaluation_targets_by_entry on rec_evaluation_targets (unit_id, entry desc);

create table rec_evaluation_tasks (
  "unit_id" text not null,
  "id" text not null,
  "version" integer not null,
  "state" text,
  "known_from" timestamptz not null,
  "known_to" timestamptz not null,
  "entry" bigint not null,
  "taken_over" boolean not null,
  "rule" text,
  "mark1" bigint not null,
  "mark2" bigint not null,
  "year" bigint,
  "duty" text,
  "name" text,
  "expected" text,
  "completion" text,
  "indicators" jsonb,
  "position" bigint,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_evaluation_tasks for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_evaluation_tasks for each statement execute function youju_history_stays();
alter table rec_evaluation_tasks enable row level security;
create policy own_units on rec_evaluation_tasks using (unit_id = any ((select youju_units())::text[]));
grant update (known_to) on rec_evaluation_tasks to youju_app;
create unique index rec_evaluation_tasks_current on rec_evaluation_tasks (unit_id, id desc nulls last) where known_to = 'infinity';
create unique index rec_evaluation_tasks_unique_year_name on rec_evaluation_tasks (unit_id, "year", "name") where known_to = 'infinity';
create index rec_evaluation_tasks_by_year on rec_evaluation_tasks (unit_id, "year" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_evaluation_tasks_by_entry on rec_evaluation_tasks (unit_id, entry desc);
create index rec_evaluation_tasks_search_c6f8346a on rec_evaluation_tasks using gin (youju_bigrams(coalesce("rec_evaluation_tasks"."name"::text, ''))) with (fastupdate = on, gin_pending_list_limit = 8192) where known_to = 'infinity';
alter index rec_evaluation_tasks_search_c6f8346a alter column 1 set statistics 0;
drop view if exists rec_evaluation_tasks_searched;
create view rec_evaluation_tasks_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "year", "duty", "name", "expected", "completion", "indicators", "position" from rec_evaluation_tasks
where unit_id = any ((select youju_units())::text[]) and known_to = 'infinity';
revoke all on rec_evaluation_tasks_searched from public, youju_app;
grant select on rec_evaluation_tasks_searched to youju_app;
comment on view rec_evaluation_tasks_searched is 'c208c12bfeda7efd';

create table rec_evaluation_manual (
  "unit_id" text not null,
  "id" text not null,
  "version" integer not null,
  "state" text,
  "known_from" timestamptz not null,
  "known_to" timestamptz not null,
  "entry" bigint not null,
  "taken_over" boolean not null,
  "rule" text,
  "mark1" bigint not null,
  "mark2" bigint not null,
  "year" bigint,
  "name" text,
  "label" text,
  "value" text,
  "measured_in" text,
  "decimals" bigint,
  "source" text,
  "document" text,
  "evidence" jsonb,
  "confirmed_by" text,
  "confirmed_on" date,
  "note" text,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_evaluation_manual for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_evaluation_manual for each statement execute function youju_history_stays();
alter table rec_evaluation_manual enable row level security;
create policy own_units on rec_evaluation_manual using (unit_id = any ((select youju_units())::text[]));
grant update (known_to) on rec_evaluation_manual to youju_app;
create unique index rec_evaluation_manual_current on rec_evaluation_manual (unit_id, id desc nulls last) where known_to = 'infinity';
create unique index rec_evaluation_manual_unique_year_name on rec_evaluation_manual (unit_id, "year", "name") where known_to = 'infinity';
create index rec_evaluation_manual_by_year on rec_evaluation_manual (unit_id, "year" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_evaluation_manual_by_entry on rec_evaluation_manual (unit_id, entry desc);
create index rec_evaluation_manual_search_f807421d on rec_evaluation_manual using gin (youju_bigrams(coalesce("rec_evaluation_manual"."name"::text, '') || E'\n' || coalesce("rec_evaluation_manual"."label"::text, ''))) with (fastupdate = on, gin_pending_list_limit = 8192) where known_to = 'infinity';
alter index rec_evaluation_manual_search_f807421d alter column 1 set statistics 0;
drop view if exists rec_evaluation_manual_searched;
create view rec_evaluation_manual_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "year", "name", "label", "value", "measured_in", "decimals", "source", "document", "evidence", "confirmed_by", "confirmed_on", "note" from rec_evaluation_manual
where unit_id = any ((select youju_units())::text[]) and known_to = 'infinity';
revoke all on rec_evaluation_manual_searched from public, youju_app;
grant select on rec_evaluation_manual_searched to youju_app;
comment on view rec_evaluation_manual_searched is '8719b1ce341086aa';

create table rec_evaluation_narrative (
  "unit_id" text not null,
  "id" text not null,
  "version" integer not null,
  "state" text,
  "known_from" timestamptz not null,
  "known_to" timestamptz not null,
  "entry" bigint not null,
  "taken_over" boolean not null,
  "rule" text,
  "mark1" bigint not null,
  "mark2" bigint not null,
  "year" bigint,
  "section" text,
  "markdown" text,
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on rec_evaluation_narrative for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on rec_evaluation_narrative for each statement execute function youju_history_stays();
alter table rec_evaluation_narrative enable row level security;
create policy own_units on rec_evaluation_narrative using (unit_id = any ((select youju_units())::text[]));
grant update (known_to) on rec_evaluation_narrative to youju_app;
create unique index rec_evaluation_narrative_current on rec_evaluation_narrative (unit_id, id desc nulls last) where known_to = 'infinity';
create unique index rec_evaluation_narrative_unique_year_section on rec_evaluation_narrative (unit_id, "year", "section") where known_to = 'infinity';
create index rec_evaluation_narrative_by_year on rec_evaluation_narrative (unit_id, "year" desc nulls last, id desc nulls last) where known_to = 'infinity';
create index rec_evaluation_narrative_by_entry on rec_evaluation_narrative (unit_id, entry desc);
create index rec_evaluation_narrative_search_50347209 on rec_evaluation_narrative using gin (youju_bigrams(coalesce("rec_evaluation_narrative"."markdown"::text, ''))) with (fastupdate = on, gin_pending_list_limit = 8192) where known_to = 'infinity';
alter index rec_evaluation_narrative_search_50347209 alter column 1 set statistics 0;
drop view if exists rec_evaluation_narrative_searched;
create view rec_evaluation_narrative_searched as select "unit_id", "id", "version", "state", "known_from", "known_to", "entry", "taken_over", "rule", "mark1", "mark2", "year", "section", "markdown" from rec_evaluation_narrative
where unit_id = any ((select youju_units())::text[]) and known_to = 'infinity';
revoke all on rec_evaluation_narrative_searched from public, youju_app;
grant select on rec_evaluation_narrative_searched to youju_app;
comment on view rec_evaluation_narrative_searched is '4c8ecf4aee8b111f';
