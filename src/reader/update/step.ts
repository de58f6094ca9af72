/** The results that an update can have. Pure. */
import type { Effect, Model, Step } from '../model.js';

/** The new model, and nothing for the session to do. The digits typed before are used up. */
export const stay = (model: Model): Step => ({ model: { ...model, count: '' }, effects: [] });

/** A key that could not do anything: a message says why, or else the bell rings. */
export const refuse = (model: Model, message = ''): Step => ask({ ...model, message }, { do: 'bell' });

/** The new model, and something for the session to do. */
export const ask = (model: Model, effect: Effect): Step => ({ model: { ...model, count: '' }, effects: [effect] });

/** The model back at its page. */
export const reading = (model: Model): Model => ({ ...model, mode: { kind: 'read' } });
