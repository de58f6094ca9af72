/** Spanish: words of time. Each list is explained in ../language.ts. */
import { anyOf, words } from '../define.js';
import type { Time } from '../language.js';

const DAYS = 'lunes martes miércoles jueves viernes sábado domingo';
const MONTHS = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre';

export const TIME: Time = {
  timeWords: words(`
    ${DAYS} ${MONTHS} año años ayer día días fin hora horas hoy jornada mañana mediodía mes meses minutos noche semana
    semanas tarde anoche
  `),
  timeModifiers: words('este esta el la pasado pasada próximo próxima'),
  occasion: new RegExp(
    `\\b(?:(?:este|el|el pasado) )?${anyOf(DAYS)}(?: por la (?:mañana|tarde|noche))?\\b|\\b(?:ayer|anoche)\\b`,
  ),
  calendar: new RegExp(`^${anyOf(DAYS)}|^${anyOf(MONTHS)}\\b`),
};
