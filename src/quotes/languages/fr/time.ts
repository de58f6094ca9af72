/** French: words of time. Each list is explained in ../language.ts. */
import { anyOf, words } from '../define.js';
import type { Time } from '../language.js';

const DAYS = 'lundi mardi mercredi jeudi vendredi samedi dimanche';
const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre';

export const TIME: Time = {
  timeWords: words(`
    ${DAYS} ${MONTHS} an ans année années heure heures hier jour jours journée matin matinée midi minuit minutes mois nuit
    soir soirée semaine semaines week-end après-midi demain lendemain
  `),
  timeModifiers: words('ce cette la le dernier dernière'),
  occasion: new RegExp(`\\b(?:ce )?${anyOf(DAYS)}(?: (?:matin|soir|après-midi))?\\b|\\bhier(?: soir| matin)?\\b`),
  calendar: new RegExp(`^${anyOf(DAYS)}|^${anyOf(MONTHS)}\\b`),
};
