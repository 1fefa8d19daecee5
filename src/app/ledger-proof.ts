import { formatInstant, type Instant, type Label } from '#lib'
import type { HeadFile, Verification } from '#records'

/** Units beyond this many are summed up. */
const mostNamed = 20

/** What a verification that found nothing proves, and what it does not, in sentences. */
export function proofOf(
  { chains }: Pick<Verification, 'chains'>,
  head: HeadFile | undefined,
  now: Instant,
): Label[] {
  return [...comparedWith(chains, head), ...aheadOf(chains, now)]
}

/** Entries that say a later time than it is: a machine's clock was fast. */
function aheadOf(chains: Verification['chains'], now: Instant): Label[] {
  return chains
    .filter(({ lastAt = '' }) => lastAt > now)
    .slice(0, mostNamed)
    .map(({ unit, last, lastAt = '' }) => ({
      zh: `${unit}：最后一笔（第 ${last} 号）的时间 ${formatInstant(lastAt)} 晚于本机时钟 ${formatInstant(now)}：时钟曾被调快，或现在慢了，请校准`,
      en: `${unit}: the last entry (${last}) says ${formatInstant(lastAt)}, later than this machine's clock, ${formatInstant(now)}: it was fast before or is slow now; set it right`,
    }))
}

function comparedWith(chains: Verification['chains'], head: HeadFile | undefined): Label[] {
  if (head === undefined)
    return [
      {
        zh: '已证明：现存各笔流水首尾相扣，与记录、附件相符。没有给出以前记下的账目末端（--head），所以不能证明：末尾几笔没有连同其记录一起被删，账目没有被整个重写或清空。',
        en: 'Proven: the entries that stand follow from one another and agree with the records and files. No head noted earlier was given (--head), so it is not proven that the last entries were not cut off together with their records, nor that the chain was not written anew or wiped.',
      },
    ]
  const compared = chains.flatMap(({ unit, last, proven }) => (proven ? [{ unit, last, proven }] : []))
  const unknown = chains.filter(({ unit, last }) => last > 0 && !head.heads.some((one) => one.unit === unit))
  const lines = compared.slice(0, mostNamed).map(({ unit, last, proven: { seq, at } }) => ({
    zh: `${unit}：第 1 至 ${seq} 号与 ${formatInstant(at)} 的末端一致${last > seq ? `；其后 ${last - seq} 笔首尾相扣，但还没有末端可以对照` : ''}`,
    en: `${unit}: entries 1 to ${seq} are what they were at ${formatInstant(at)}${last > seq ? `; the ${last - seq} since then follow from them, and no later head was given` : ''}`,
  }))
  const more = compared.length - lines.length
  if (more > 0)
    lines.push({
      zh: `另有 ${more} 个单位与记下的末端一致`,
      en: `${more} more units agree with their heads`,
    })
  if (unknown.length > 0)
    lines.push({
      zh: `末端文件里没有：${named(unknown, '、')}。其账目只证明了前后一致`,
      en: `Not in the head file: ${named(unknown, ', ')}; of these it is only proven that they agree with themselves`,
    })
  return lines
}

function named(chains: Verification['chains'], joint: string): string {
  const units = chains.slice(0, mostNamed).map(({ unit }) => unit)
  return `${units.join(joint)}${chains.length > mostNamed ? ' …' : ''}`
}
