export { mappingSchema, type DeclaredMapping as Mapping, type UserMapping } from './mapping/schema.js';
export { changeSchema } from './model/change.js';
export { decisionSchema } from './model/decision.js';
export { roundSchema } from './model/round.js';
export { optionsSchema } from './options/schema.js';
