import type { Label } from '#lib'

/**
 * The roles that rules of this stage and the lifecycles of the systems name. A system may bring roles of its own:
 * one that is not here is shown by its name.
 */
const roles: { readonly [role: string]: Label } = {
  administrator: { zh: '管理员', en: 'administrator' },
  clerk: { zh: '经办人', en: 'clerk' },
  approver: { zh: '审批人', en: 'approver' },
  largeApprover: { zh: '大额合同复核人', en: 'approver of large contracts' },
  supervisor: { zh: '主管部门', en: 'supervising department' },
  firm: { zh: '企业', en: 'firm' },
  district: { zh: '区科技部门', en: 'district bureau' },
  applicant: { zh: '申报单位', en: 'applicant' },
  finance: { zh: '财政部门', en: 'finance bureau' },
  seller: { zh: '卖方', en: 'seller' },
  reader: { zh: '查阅人', en: 'reader' },
}

export function roleLabel(role: string): Label {
  return roles[role] ?? { zh: role, en: role }
}
