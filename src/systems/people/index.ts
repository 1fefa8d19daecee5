import { defineSystem } from '../system.ts'
import { grants, roleList } from './grant.ts'
import { people } from './person.ts'

export const peopleSystem = defineSystem({
  name: 'people',
  label: { zh: '人员与授权', en: 'People and grants' },
  registers: [people, grants],
  codeLists: [roleList],
  measures: [],
})

export { grants, people }
