import type { Budget } from '#registers'

/** What claims, and vouchers issued before, take of a programme's budget: reserved until it is granted, then granted. */
export const voucherBudget: Budget = {
  of: 'vouchers.programmes',
  total: 'budget',
  takers: [
    { register: 'vouchers.claims', by: 'programme', fields: ['reserved', 'committed'] },
    { register: 'vouchers.items', by: 'programme', fields: ['reserved', 'committed'] },
    { register: 'vouchers.coupons', by: 'programme', fields: ['reserved'] },
  ],
}
