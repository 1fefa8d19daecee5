import {
  asking,
  dueDay,
  freeUses,
  given,
  is,
  isSet,
  type Lifecycle,
  move,
  moveOthers,
  not,
  some,
  stamp,
  takeUses,
  withinCall,
} from '#registers'
import { servesOnce } from './property.ts'

const ended = stamp({ endedAt: 'today' })
const properties = { uses: 'hightech.properties', by: 'application' }
const takeProperties = takeUses({
  ...properties,
  list: 'properties',
  of: 'number',
  keeps: ['kind'],
  with: ['firm', 'name', 'year'],
  once: servesOnce,
  owner: 'firm',
  told: { zh: '「{name}」在 {year} 年申报中', en: '{name} in {year}' },
})
/** What an application that came to nothing had taken is free again. */
const releaseProperties = freeUses(properties)

/**
 * 企业网上提交 →（区）转报 →（中心）受理 → 初审 ⇄ 补正 → 推荐上报 →（省）专家评审 → 公示 → 备案发证. Acceptance scores the
 * application and takes its intellectual property into use; whatever ends it sets that free again.
 */
export const applicationLifecycle: Lifecycle = {
  initial: 'draft',
  states: {
    draft: { label: { zh: '草稿', en: 'Draft' }, tone: 'plain', editable: true },
    submitted: { label: { zh: '已提交', en: 'Submitted' }, tone: 'busy' },
    forwarded: { label: { zh: '区已转报', en: 'Forwarded' }, tone: 'busy' },
    accepted: { label: { zh: '已受理', en: 'Accepted' }, tone: 'busy' },
    correcting: { label: { zh: '补正中', en: 'In correction' }, tone: 'busy', editable: true },
    recommended: { label: { zh: '已推荐上报', en: 'Recommended' }, tone: 'good' },
    publicised: { label: { zh: '公示中', en: 'Publicised' }, tone: 'good' },
    recognised: { label: { zh: '已认定', en: 'Recognised' }, tone: 'good' },
    notAccepted: { label: { zh: '不予受理', en: 'Not accepted' }, tone: 'bad' },
    notRecommended: { label: { zh: '未推荐', en: 'Not recommended' }, tone: 'bad' },
    failed: { label: { zh: '未通过认定', en: 'Not recognised' }, tone: 'bad' },
    withdrawn: { label: { zh: '已撤回', en: 'Withdrawn' }, tone: 'ended' },
    revoked: { label: { zh: '已取消资格', en: 'Revoked' }, tone: 'ended' },
  },
  moves: {
    submit: move('提交', 'Submit', 'draft', 'submitted', ['firm', 'clerk']),
    withdraw: move(
      '撤回',
      'Withdraw',
      ['submitted', 'forwarded', 'accepted', 'correcting'],
      'withdrawn',
      'firm',
      {
        causes: [ended, releaseProperties],
      },
    ),
    forward: move('转报', 'Forward', 'submitted', 'forwarded', 'district'),
    accept: move('受理', 'Accept', ['submitted', 'forwarded'], 'accepted', 'clerk', {
      causes: [
        withinCall({ call: 'batch', opens: 'opensOn', closes: 'closesOn' }),
        stamp({ acceptedAt: 'today' }),
        'scoreApplication',
        takeProperties,
      ],
    }),
    reject: move('不予受理', 'Do not accept', ['submitted', 'forwarded'], 'notAccepted', 'clerk', {
      ...asking('reason', '请写明不予受理的理由', 'Say why it is not accepted'),
      causes: [ended],
    }),
    return: move('退回补正', 'Return for correction', 'accepted', 'correcting', 'clerk', {
      asks: ['formCheck', 'correctionNote'],
      must: [given('correctionNote', '请写明需要补正什么', 'Say what is to be corrected')],
      causes: [dueDay({ field: 'dueAt', days: { param: 'correctionDays' }, of: 'workingDays' })],
    }),
    resubmit: move('补正提交', 'Submit corrections', 'correcting', 'accepted', ['firm', 'clerk'], {
      causes: ['scoreApplication', takeProperties],
    }),
    recommend: move('推荐上报', 'Recommend', 'accepted', 'recommended', 'clerk', {
      asks: ['formCheck', 'opinion'],
      must: [
        {
          name: 'form-checked',
          that: isSet('formCheck'),
          at: 'formCheck',
          says: { zh: '请先逐项完成形式审查', en: 'Go through the form check first' },
        },
        {
          name: 'form-in-order',
          that: not(some('formCheck', is('isRight', false))),
          at: 'formCheck',
          says: {
            zh: '形式审查还有不符合的项目，请退回补正',
            en: 'An item of the form check is not in order: return it for correction',
          },
        },
      ],
      causes: ['compareWithReport', stamp({ recommendedAt: 'today', clerk: 'actor' })],
    }),
    decline: move('不推荐', 'Do not recommend', ['accepted', 'correcting'], 'notRecommended', 'clerk', {
      ...asking('reason', '请写明不推荐的理由', 'Say why it is not recommended'),
      causes: [ended, releaseProperties],
    }),
    publicise: move('公示', 'Publicise', 'recommended', 'publicised', 'clerk'),
    recognise: move(
      '登记认定结果',
      'Record recognition',
      ['recommended', 'publicised'],
      'recognised',
      'clerk',
      {
        ...asking('certificateNo', '请填写证书编号', 'Give the number of the certificate'),
        causes: ['issueCertificate', stamp({ recognisedAt: 'today' })],
      },
    ),
    fail: move('登记未通过', 'Record refusal', ['recommended', 'publicised'], 'failed', 'clerk', {
      ...asking('reason', '请写明未通过的理由', 'Say why it was not recognised'),
      causes: [ended, releaseProperties],
    }),
    revoke: move('取消资格', 'Revoke', 'recognised', 'revoked', 'supervisor', {
      ...asking('reason', '请写明取消资格的理由', 'Say why it is revoked'),
      causes: [
        ended,
        moveOthers({
          of: 'hightech.certificates',
          by: { number: 'certificateNo' },
          in: ['valid'],
          move: 'revoke',
          gives: { reason: { of: 'reason' } },
        }),
      ],
    }),
  },
}
