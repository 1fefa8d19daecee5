/**
 * What an import may do. A row whose record exists with the same content changes nothing in any mode.
 * - add: new records; a row whose record exists with other content is refused;
 * - update: changes to records that exist; a row whose record does not exist is refused;
 * - upsert: both.
 */
export type ImportMode = 'add' | 'update' | 'upsert'

export const importModes: readonly ImportMode[] = ['add', 'update', 'upsert']
