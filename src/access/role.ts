import type { Label } from '#lib'

interface Role {
  readonly label: Label
  /** Of the unit itself, and of those above it: reads all that the unit holds. */
  readonly isInside?: true
}

/**
 * The roles that rules of this stage and the lifecycles of the systems name. A system may bring roles of its own:
 * one that is not here is shown by its name, and comes from outside.
 */
const roles: { readonly [role: string]: Role } = {
  administrator: { label: { zh: '管理员', en: 'administrator' }, isInside: true },
  clerk: { label: { zh: '经办人', en: 'clerk' }, isInside: true },
  approver: { label: { zh: '审批人', en: 'approver' }, isInside: true },
  largeApprover: { label: { zh: '大额合同复核人', en: 'approver of large contracts' }, isInside: true },
  supervisor: { label: { zh: '主管部门', en: 'supervising department' }, isInside: true },
  finance: { label: { zh: '财政部门', en: 'finance bureau' }, isInside: true },
  reader: { label: { zh: '查阅人', en: 'reader' }, isInside: true },
  district: { label: { zh: '区科技部门', en: 'district bureau' } },
  firm: { label: { zh: '企业', en: 'firm' } },
  applicant: { label: { zh: '申报单位', en: 'applicant' } },
  seller: { label: { zh: '卖方', en: 'seller' } },
  owner: { label: { zh: '仪器所有单位', en: 'owner of instruments' } },
  user: { label: { zh: '仪器用户', en: 'user of instruments' } },
  expert: { label: { zh: '评审专家', en: 'reviewer' } },
}

export function roleLabel(role: string): Label {
  return roles[role]?.label ?? { zh: role, en: role }
}

/** Every role with its words, in the order of lists. */
export const knownRoles: readonly (readonly [role: string, label: Label])[] = Object.entries(roles).map(
  ([role, { label }]) => [role, label] as const,
)

export const insideRoles: readonly string[] = Object.entries(roles).flatMap(([role, { isInside }]) =>
  isInside ? [role] : [],
)

const inside: ReadonlySet<string> = new Set(insideRoles)

export function isInsideRole(role: string): boolean {
  return inside.has(role)
}
