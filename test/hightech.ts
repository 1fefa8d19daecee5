import type { RecordVersion } from '#records'
import type { Values } from '#registers'
import type { Office } from './contract-office.ts'

let serial = 0
const firms = ['91320506MA1ABCDE2X', '91320583MA1FGHJK0H'] as const
export const [firm, otherFirm] = firms

/** A batch that accepts all year. */
export function proposeBatch(office: Office, change: Values = {}): Promise<RecordVersion> {
  serial++
  return office.propose('hightech.batches', {
    name: `2024-${serial}`,
    ...{ year: 2024, opensOn: '2024-01-01', closesOn: '2024-12-31' },
    ...change,
  })
}

/** An application that meets every condition, with 71 points; a test changes what it cares about. */
export function soundApplication(batch: string, change: Values = {}): Values {
  serial++
  return {
    applicationNo: `GQ${serial}`,
    year: 2024,
    batch,
    firm,
    name: '示例市甲研发有限公司',
    region: '320506',
    foundedOn: '2014-03-01',
    field: '8',
    renewal: false,
    staff: 1000,
    researchers: 100,
    salesFirst: '40000000.00',
    salesSecond: '44000000.00',
    salesLast: '50000000.00',
    researchFirst: '2000000.00',
    researchSecond: '2200000.00',
    researchLast: '2500000.00',
    researchDomestic: '6700000.00',
    totalIncome: '50000000.00',
    hightechIncome: '40000000.00',
    netAssetsFirst: '20000000.00',
    netAssetsSecond: '22000000.00',
    netAssetsLast: '24200000.00',
    properties: [
      { kind: 'invention', number: `ZL20211${serial}`, acquired: 'own' },
      { kind: 'utility', number: `ZL20222${serial}`, acquired: 'own' },
    ],
    madeStandards: false,
    results: 15,
    misconduct: false,
    ...{ advancedPoints: 6, supportPoints: 6, countPoints: 7, acquisitionPoints: 5, standardsPoints: 0 },
    ...{ resultsPoints: 25, systemPoints: 5, bodyPoints: 5, incentivePoints: 3, talentPoints: 3 },
    ...{ assetsGrowthPoints: 3, salesGrowthPoints: 3 },
    ...change,
  }
}

/** A certificate that is valid at the end of 2023. */
export function certificate(number: string, change: Values = {}): Values {
  return {
    number,
    ...{
      firm,
      name: '示例市甲研发有限公司',
      region: '320506',
      issuedOn: '2022-11-18',
      validTo: '2025-11-17',
    },
    ...change,
  }
}

/** The figures of an annual report. */
export const soundReport: Values = {
  ...{ staff: 100, researchers: 20, totalIncome: '52000000.00', sales: '50000000.00' },
  ...{ hightechIncome: '40000000.00', research: '3000000.00', researchDomestic: '3000000.00' },
  ...{
    netAssets: '30000000.00',
    profit: '4000000.00',
    tax: '2000000.00',
    relief: '400000.00',
    exports: '0.00',
  },
  ...{ propertiesFirst: 1, propertiesSecond: 3 },
}
