/** Spanish: one case for each shape of a sentence that newspapers use. */

/** A name for the rule, a text, and what is found in it: speaker (and role) | cue | the quoted words. */
export const SPANISH_CASES: [rule: string, text: string, found: string[]][] = [
  // The cue behind the quotation.
  ['dijo and a name', '«El puente está cerrado», dijo Karina Ek.', ['Karina Ek | dijo | El puente está cerrado']],
  ['ha dicho', '“El puente está cerrado”, ha dicho Karina Ek.', ['Karina Ek | dicho | El puente está cerrado']],
  ['the present', '“El puente está cerrado”, asegura Karina Ek.', ['Karina Ek | asegura | El puente está cerrado']],
  [
    'the imperfect',
    '“El puente está cerrado”, explicaba Karina Ek.',
    ['Karina Ek | explicaba | El puente está cerrado'],
  ],
  ['an office', '“El puente está cerrado”, señaló el alcalde.', ['el alcalde | señaló | El puente está cerrado']],
  [
    'an office with a name',
    '“El puente está cerrado”, señaló el alcalde Pablo Ek.',
    ['Pablo Ek (alcalde) | señaló | El puente está cerrado'],
  ],
  [
    'an apposition',
    '“El puente está cerrado”, explica Pablo Ek, alcalde de Vigo.',
    ['Pablo Ek (alcalde de Vigo) | explica | El puente está cerrado'],
  ],
  ['a pronoun', 'Pablo Ek llegó. ¶ “El puente está cerrado”, dijo él.', ['Pablo Ek | dijo | El puente está cerrado']],
  [
    'two surnames',
    '“El puente está cerrado”, afirmó Karina Ek Soto.',
    ['Karina Ek Soto | afirmó | El puente está cerrado'],
  ],
  [
    'a particle in a name',
    '“El puente está cerrado”, afirmó Luis de la Torre.',
    ['Luis de la Torre | afirmó | El puente está cerrado'],
  ],
  [
    'an exclamation',
    '“¡El puente está cerrado!”, exclamó Karina Ek.',
    ['Karina Ek | exclamó | ¡El puente está cerrado!'],
  ],
  ['a question', '“¿Cuándo se van?”, preguntó Karina Ek.', ['Karina Ek | preguntó | ¿Cuándo se van?']],
  ['a plural', '“El puente está cerrado”, lamentan los vecinos.', ['los vecinos | lamentan | El puente está cerrado']],
  [
    'two speakers',
    '“El puente está cerrado”, explican Karina Ek y Pablo Roy.',
    ['Karina Ek y Pablo Roy | explican | El puente está cerrado'],
  ],
  [
    'según behind',
    'El puente está “cerrado para toda la temporada”, según Karina Ek.',
    ['Karina Ek | según | cerrado para toda la temporada'],
  ],
  ['straight marks', '"El puente está cerrado", dijo Karina Ek.', ['Karina Ek | dijo | El puente está cerrado']],
  [
    'a time behind the name',
    '“El puente está cerrado”, dijo Karina Ek el martes.',
    ['Karina Ek | dijo | El puente está cerrado'],
  ],
  // A dash.
  ['a dash', '—El puente está cerrado —dijo Karina Ek.', ['Karina Ek | dijo | El puente está cerrado']],
  [
    'a dash around the cue',
    '—El puente está cerrado —dijo Karina Ek—. Nos vamos mañana.',
    ['Karina Ek | dijo | El puente está cerrado', 'Karina Ek | dijo | Nos vamos mañana.'],
  ],
  ['a dash that is no dialogue', '—El puente, cerrado desde el lunes.', []],
  // Cues inside of the marks.
  [
    'a cue inside the marks',
    '«Nos vamos, dijo Karina Ek, y volveremos mañana.»',
    ['Karina Ek | dijo | Nos vamos … y volveremos mañana.'],
  ],
  // The cue before the quotation.
  [
    'name, verb, colon',
    'Karina Ek dijo: “El puente está cerrado esta noche”.',
    ['Karina Ek | dijo | El puente está cerrado esta noche'],
  ],
  [
    'an office, verb, colon',
    'El alcalde explicó: “El puente está cerrado esta noche”.',
    ['El alcalde | explicó | El puente está cerrado esta noche'],
  ],
  [
    'a phrase first',
    'En un comunicado, Karina Ek escribe: “El puente está cerrado esta noche”.',
    ['Karina Ek | escribe | El puente está cerrado esta noche'],
  ],
  [
    'an apposition between',
    'Karina Ek, la directora del puerto, dijo: “El puente está cerrado esta noche”.',
    ['Karina Ek (directora del puerto) | dijo | El puente está cerrado esta noche'],
  ],
  [
    'a second verb',
    'Karina Ek elogió la ciudad y añadió: “El puente es seguro esta noche”.',
    ['Karina Ek | añadió | El puente es seguro esta noche'],
  ],
  [
    'a participle',
    'Karina Ek se fue, añadiendo: “El puente está cerrado esta noche”.',
    ['Karina Ek | añadiendo | El puente está cerrado esta noche'],
  ],
  // Mixed quotations.
  [
    'a fragment behind que',
    'Karina Ek dijo que el puente estaba “cerrado para toda la temporada”.',
    ['Karina Ek | dijo | cerrado para toda la temporada'],
  ],
  [
    'calificó de',
    'Karina Ek calificó el puente de “vergüenza para toda la ciudad”.',
    ['Karina Ek | calificó | vergüenza para toda la ciudad'],
  ],
  ['habló de', 'Pablo Ek habló de “un mal día para la ciudad”.', ['Pablo Ek | habló | un mal día para la ciudad']],
  [
    'a passive with por',
    'El puente ha sido calificado por Pablo Ek de “vergüenza para toda la ciudad”.',
    ['Pablo Ek | calificado | vergüenza para toda la ciudad'],
  ],
  [
    'an infinitive',
    'Karina Ek quiso recordar que el puente es “un bien de toda la ciudad”.',
    ['Karina Ek | recordar | un bien de toda la ciudad'],
  ],
  // Sources.
  [
    'según',
    'Según Karina Ek, el puente está “cerrado para toda la temporada”.',
    ['Karina Ek | Según | cerrado para toda la temporada'],
  ],
  [
    'según the police',
    'Según la policía, el conductor estaba “fuera de sí esa noche”.',
    ['la policía | Según | fuera de sí esa noche'],
  ],
  [
    'de acuerdo con',
    'De acuerdo con Karina Ek, el puente está “cerrado para toda la temporada”.',
    ['Karina Ek | De acuerdo con | cerrado para toda la temporada'],
  ],
  [
    'en palabras de',
    'El puente es, en palabras de Karina Ek, “un bien de toda la ciudad”.',
    ['Karina Ek | en palabras de | un bien de toda la ciudad'],
  ],
  // Who is meant.
  [
    'a surname',
    'Karina Soto vive aquí. ¶ “El puente está cerrado”, dijo Soto.',
    ['Karina Soto | dijo | El puente está cerrado'],
  ],
  [
    'an office that one person bears',
    'El alcalde Pablo Ek llegó. ¶ “El puente está cerrado”, dijo el alcalde.',
    ['Pablo Ek (alcalde) | dijo | El puente está cerrado'],
  ],
  [
    'the one who spoke goes on',
    'Karina Ek dijo: “El puente está cerrado”. “Nos vamos todos mañana”.',
    ['Karina Ek | dijo | El puente está cerrado', 'Karina Ek | dijo | Nos vamos todos mañana'],
  ],
  // Marks.
  [
    'a quotation interrupted by its cue',
    '“Nos vamos”, dijo Karina Ek, “y volveremos todos mañana”.',
    ['Karina Ek | dijo | Nos vamos … y volveremos todos mañana'],
  ],
  [
    'marks within marks',
    '«Él dijo “jamás” a todo el mundo», dijo Karina Ek.',
    ['Karina Ek | dijo | Él dijo “jamás” a todo el mundo'],
  ],
  // Words in marks that are no quotations.
  ['a title of a work', 'La película «La Noche del Puerto» se estrena en mayo.', []],
  ['a word in marks', 'Cruzaron el llamado “puente de los suspiros” de noche.', []],
];
